#include "report/tasks.hpp"

#include <algorithm>
#include <atomic>
#include <future>

namespace interlink::report {

void run_tasks(unsigned threads, const std::vector<std::function<void()>>& tasks) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t task = next++; task < tasks.size(); task = next++) tasks[task]();
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, tasks.size()); ++i)
        others.push_back(std::async(std::launch::async | std::launch::deferred, work));
    work();
    for (std::future<void>& other : others) other.get();
}

}  // namespace interlink::report
