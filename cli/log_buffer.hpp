// Standard error as the log of a pipeline: what is written through this holds no command to its runner.
#pragma once

#include <streambuf>
#include <string>

namespace interlink::cli {

/// Passes everything on at once, with spaces where a line would become a command.
class LogBuffer : public std::streambuf {
  public:
    explicit LogBuffer(std::streambuf& target) : target_(target) {}

  protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override { return target_.pubsync(); }

  private:
    bool pass_on(std::string_view part);

    std::streambuf& target_;
    std::string line_;         ///< the line so far, as it came
    std::size_t written_ = 0;  ///< of the line as it was passed on
};

}  // namespace interlink::cli
