#include "cli/program.hpp"
#include "input.hpp"
#include "support/catch.hpp"

#include <sstream>
#include <streambuf>

using namespace interlink::test;

namespace {

/// As /dev/zero is: it never ends.
class Endless : public std::streambuf {
  public:
    std::size_t taken = 0;

  protected:
    int_type underflow() override {
        taken += sizeof block_;
        setg(block_, block_, block_ + sizeof block_);
        return traits_type::to_int_type(block_[0]);
    }

  private:
    char block_[4096] = {};
};

}  // namespace

TEST_CASE("match reads phrases with a byte-order mark and any line ends as without") {
    const Outcome plain = run_program({"match", "-f", "csv"}, "Data breaches\nHigh cost\n");
    CHECK(plain.code == 0);
    for (const char* const text : {"\xef\xbb\xbf"
                                   "Data breaches\r\nHigh cost\r\n",
                                   "Data breaches\rHigh cost\r"}) {
        const Outcome outcome = run_program({"match", "-f", "csv"}, text);
        CHECK(outcome.code == 0);
        CHECK(outcome.out == plain.out);
    }
}

TEST_CASE("match refuses phrases that are not UTF-8 with their line, and answers nothing") {
    using namespace std::string_literals;
    for (const std::string& text : {"Data breaches\nCaf\xe9 culture\n"s, "Data breaches\nHigh\0cost\n"s}) {
        const Outcome outcome = run_program({"match"}, text);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, "<standard input>:2:"));
        CHECK(contains(outcome.err, "UTF-8"));
    }
    const Outcome wide = run_program({"match"},
                                     "\xff\xfe"
                                     "D\0a\0t\0a\0\n\0"s);
    CHECK(wide.code == 2);
    CHECK(wide.out.empty());
    CHECK(contains(wide.err, "1 error in the phrases"));
    CHECK(contains(wide.err, "this is text in UTF-16"));
}

TEST_CASE("match takes no more phrases than it says, and says so instead of dropping the rest") {
    std::string many;
    for (int i = 0; i < 100'001; ++i) many += "Data breaches\n";
    const Outcome outcome = run_program({"match", "-f", "csv"}, many);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "there are more than 100000 phrases"));
    const Outcome large = run_program({"match"}, std::string((16u << 20) + 1, 'x'));
    CHECK(large.code == 2);
    CHECK(large.out.empty());
    CHECK(contains(large.err, "larger than the limit of 16777216 bytes"));
}

TEST_CASE("an endless standard input is read up to the limit and one byte more") {
    Endless zeros;
    std::istream in(&zeros);
    std::ostringstream out, err;
    CHECK(interlink::cli::read_standard_input({in, out, err}, 100'000).size() == 100'001);
    CHECK(zeros.taken < 110'000);
    std::istringstream three("abc");
    CHECK(interlink::cli::read_standard_input({three, out, err}, 3) == "abc");
    std::istringstream four("abcd");
    CHECK(interlink::cli::read_standard_input({four, out, err}, 3) == "abcd");
}

TEST_CASE("every reader of standard input refuses what is larger than its limit") {
    const std::string large((64u << 20) + 1, ' ');
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"pairs", "-"}, {"centrality", "-"}, {"method", "micmac", "--matrix", "-"}}) {
        CAPTURE(command[0]);
        const Outcome outcome = run_program(command, large);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, "larger than the limit of 67108864 bytes"));
    }
}
