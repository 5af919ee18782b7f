// Work cut in fixed blocks, so that no result depends on the number of threads.
#pragma once

#include <interlink/graph.hpp>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace interlink::detail {

/// Vertices first ≤ v < last.
struct Block {
    std::size_t number = 0;
    Vertex first = 0;
    Vertex last = 0;
};

/// Hands out the vertices 0 … n−1 in at most 64 blocks of the same size, to whichever thread asks next.
class Blocks {
  public:
    explicit Blocks(Vertex vertex_count);
    std::optional<Block> next();

  private:
    Vertex vertex_count_;
    Vertex size_;
    std::atomic<std::size_t> next_{0};
};

/// The sum of the blocks' partial results, added in the order of the blocks whatever the order in which they finish.
class OrderedSum {
  public:
    explicit OrderedSum(std::size_t size) : sum_(size, 0.0) {}
    void add(const Block& block, std::vector<double> partial);
    /// To be asked once all blocks are in.
    std::vector<double> take() { return std::move(sum_); }

  private:
    std::mutex mutex_;
    std::size_t due_ = 0;
    std::map<std::size_t, std::vector<double>> early_;
    std::vector<double> sum_;
};

/// Calls `work` on `threads` threads at once, the calling one included (0: as many as the machine has), and waits.
/// The first exception that `work` throws is thrown again here.
void run_on_threads(unsigned threads, const std::function<void()>& work);

}  // namespace interlink::detail
