#include "graph/parallel.hpp"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

namespace interlink::detail {
namespace {

constexpr Vertex most_blocks = 64;

}  // namespace

Blocks::Blocks(Vertex vertex_count)
    : vertex_count_(vertex_count),
      size_(std::max<Vertex>(1, vertex_count / most_blocks + (vertex_count % most_blocks != 0))) {}

std::optional<Block> Blocks::next() {
    const std::size_t number = next_++;
    const std::size_t first = number * size_;
    if (first >= vertex_count_) return std::nullopt;
    const std::size_t last = std::min<std::size_t>(first + size_, vertex_count_);
    return Block{number, static_cast<Vertex>(first), static_cast<Vertex>(last)};
}

void OrderedSum::add(const Block& block, std::vector<double> partial) {
    const std::lock_guard lock(mutex_);
    early_.emplace(block.number, std::move(partial));
    for (auto next = early_.begin(); next != early_.end() && next->first == due_; next = early_.erase(next), ++due_) {
        for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += next->second[i];
    }
}

void run_on_threads(unsigned threads, const std::function<void()>& work) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    threads = std::min<unsigned>(threads, most_blocks);

    std::mutex mutex;
    std::exception_ptr first_error;
    const auto guarded = [&] {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!first_error) first_error = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            for (unsigned i = 1; i < threads; ++i) others.emplace_back(guarded);
        } catch (const std::system_error&) {
            // The machine gives no more threads: those that started do all the work.
        }
        guarded();
    }
    if (first_error) std::rethrow_exception(first_error);
}

}  // namespace interlink::detail
