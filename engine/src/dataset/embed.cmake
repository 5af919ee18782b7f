# Writes the bytes of INPUT as an array NAME in namespace interlink::detail to OUTPUT. An array and not a string,
# because compilers bound the length of string literals.
file(READ "${INPUT}" bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include <cstddef>
namespace interlink::detail {
extern const unsigned char ${NAME}[];
extern const std::size_t ${NAME}_size;
const unsigned char ${NAME}[] = {
${bytes}
0};
const std::size_t ${NAME}_size = ${size};
}
")
