// How long whole processes take on the customs data set, from start to end, and how much memory: the questions, the
// gate, a comparison of versions, and the report beside its layouts alone. Least, median and greatest of repeated runs.
#include <interlink/visualizations/layout.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace interlink;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

struct Run {
    double milliseconds = 0;
    double megabytes = 0;  ///< greatest resident memory
};

struct Runs {
    std::vector<double> times;  ///< rising
    double megabytes = 0;
    double median() const { return times[times.size() / 2]; }
};

const std::string dataset = INTERLINK_SOURCE_DIR "/datasets/wco-disruptive-technologies";

Run run_process(std::vector<std::string> arguments) {
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0);
    const auto start = Clock::now();
    pid_t child = 0;
    rusage usage{};
    if (posix_spawn(&child, words[0], &files, nullptr, words.data(), environ) == 0) wait4(child, nullptr, 0, &usage);
    posix_spawn_file_actions_destroy(&files);
    return {std::chrono::duration<double, std::milli>(Clock::now() - start).count(),
            static_cast<double>(usage.ru_maxrss) / 1024.0};
}

template <class Job>
Runs repeat(int count, Job job) {
    Runs runs;
    for (int i = 0; i < count; ++i) {
        const Run run = job();
        runs.times.push_back(run.milliseconds);
        runs.megabytes = std::max(runs.megabytes, run.megabytes);
    }
    std::ranges::sort(runs.times);
    return runs;
}

Runs print(const std::string& what, const Runs& runs) {
    fmt::print("{:<46}{:>6}{:>12.2f}{:>12.2f}{:>12.2f}", what, runs.times.size(), runs.times.front(), runs.median(),
               runs.times.back());
    if (runs.megabytes > 0) fmt::print("{:>10.1f}", runs.megabytes);
    fmt::print("\n");
    return runs;
}

void commands() {
    using Words = std::vector<std::string>;
    for (const Words& words :
         std::array{Words{"pairs", dataset}, Words{"pairs", dataset, "--robust"}, Words{"threats", dataset},
                    Words{"check", dataset}, Words{"diff", dataset, dataset},
                    Words{"whatif", dataset, "--remove", "drones"}}) {
        Words arguments{INTERLINK_PROGRAM, words[0], dataset};
        arguments.insert(arguments.end(), words.begin() + 2, words.end());
        std::string what = words[0];
        for (std::size_t i = 2; i < words.size(); ++i) what += words[i] == dataset ? "" : " " + words[i];
        print(what, repeat(41, [&] { return run_process(arguments); }));
    }
}

/// The layouts of a report's diagrams, laid out again as the report does.
std::vector<LayoutRequest> layouts_of(const fs::path& study) {
    std::vector<LayoutRequest> requests;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(study)) {
        if (entry.path().extension() != ".dot") continue;
        std::ostringstream dot;
        dot << std::ifstream(entry.path()).rdbuf();
        const std::string name = entry.path().stem().string();
        // Of the report's diagrams, only the full map is not laid out in ranks.
        requests.push_back({name, dot.str(), name == "interlinkage" ? Engine::sfdp : Engine::dot});
    }
    return requests;
}

void report() {
    const fs::path study = fs::temp_directory_path() / fmt::format("interlink-benchmark-{}", getpid());
    const auto write = [&] {
        fs::remove_all(study);
        return run_process({INTERLINK_PROGRAM, "report", dataset, "-o", study.string()});
    };
    const Runs whole = print("report, with page, figures and workbook", repeat(7, write));
    const std::vector<LayoutRequest> requests = layouts_of(study);
    fs::remove_all(study);
    LayoutOptions options;
    options.worker = fs::path(INTERLINK_PROGRAM).replace_filename("interlink-layout").string();
    const Runs alone = print(fmt::format("its {} layouts alone", requests.size()), repeat(7, [&] {
                                 const auto start = Clock::now();
                                 layout_all(requests, options);
                                 return Run{std::chrono::duration<double, std::milli>(Clock::now() - start).count(), 0};
                             }));
    fmt::print("the report takes {:.2f} times as long as its layouts alone (medians)\n",
               whole.median() / alone.median());
}

}  // namespace

int main() {
    fmt::print("{:<46}{:>6}{:>12}{:>12}{:>12}{:>10}\n", "whole processes, milliseconds", "runs", "least", "median",
               "greatest", "MB");
    commands();
    report();
}
