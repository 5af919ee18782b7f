// Tasks that have nothing to do with each other, side by side.
#pragma once

#include <functional>
#include <vector>

namespace interlink::report {

/// On so many threads, the calling one included; each takes the next task that none has taken. Where the machine gives
/// no thread, the others do its work. An exception of a task is thrown again once all threads are done.
void run_tasks(unsigned threads, const std::vector<std::function<void()>>& tasks);

}  // namespace interlink::report
