// Hot loops over lanes, compiled once more for machines with wider registers and chosen when the program starts.
#pragma once

/// Before a function with such loops. Each lane sees the same operations in the same order, and none are fused, so
/// every machine gives the same bytes. Not under sanitizers that are not ready when the choice is made.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define INTERLINK_WIDE __attribute__((target_clones("avx2", "default"), flatten))
#else
#define INTERLINK_WIDE
#endif
