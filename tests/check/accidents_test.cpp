// What looks like an accident is said; what reads like a phrase is not.
#include "check/accidents/accidents.hpp"

#include "check/checked.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;
using detail::Accident;
using List = std::vector<std::string>;

namespace {

void all_are(Accident accident, const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) {
        INFO(text);
        CHECK(static_cast<int>(detail::accident_in(text)) == static_cast<int>(accident));
    }
}

}  // namespace

TEST_CASE("several phrases in one text are noticed, however they are divided") {
    all_are(Accident::several_phrases, {"Wide coverage; Cheap; Fast",
                                        "Wide coverage;Cheap",
                                        "Wide coverage\nCheap\nFast",
                                        "- Wide coverage\n- Cheap",
                                        "Wide coverage | Cheap",
                                        "Wide coverage / Cheap / Fast",
                                        "Wide coverage / Cheap",
                                        "• Wide coverage • Cheap",
                                        "Wide coverage • Cheap",
                                        "1) Wide coverage 2) Cheap",
                                        "(1) Wide coverage (2) Cheap",
                                        "1. Wide coverage 2. Cheap 3. Fast",
                                        "a) wide coverage b) cheap",
                                        "i) wide coverage ii) cheap",
                                        "Three gains: 1) coverage, 2) cost",
                                        "- Wide coverage - Cheap",
                                        "* Wide coverage * Cheap",
                                        "Wide coverage<br>Cheap",
                                        "Wide coverage\tCheap",
                                        "Cheap, Fast, Wide coverage",
                                        "Fast. Cheap. Wide coverage.",
                                        "[\"Wide coverage\", \"Cheap\"]",
                                        "覆盖广；便宜",
                                        "Large portée ; faible coût",
                                        "Wide coverage · Cheap",
                                        "Élargit l'accès; Économique",
                                        "Cheap + Fast + Wide coverage"});
    const auto parts = detail::phrases_in("Wide coverage; Cheap; Fast");
    CHECK(parts == std::vector<std::string_view>{"Wide coverage", "Cheap", "Fast"});
    CHECK(detail::phrases_in("1) Fast 2) Cheap") == std::vector<std::string_view>{"Fast", "Cheap"});
}

TEST_CASE("ordinary prose is one phrase") {
    all_are(Accident::none, {"Wide coverage",
                             "Reduced time, cost and effort",
                             "High cost; however, falling",
                             "Improves safety, security and trust",
                             "Hardware / software failures",
                             "Land / sea / air borders",
                             "EU / US rules",
                             "Input/output delays",
                             "Cost-benefit ratio unclear",
                             "Wide use in China, India, Brazil",
                             "Use in China, India, Brazil",
                             "Costs (energy; staff; space) are high",
                             "Version 1. Later ones differ",
                             "1.5 to 2.0 times faster",
                             "High cost - especially for small firms",
                             "Risk of loss (e.g. theft; fraud)",
                             "Accuracy of 95 % at 1:1 scale",
                             "Works with C++ + Python",
                             "Needs approval (see section 2)",
                             "Used by customs, police, and border guards",
                             "A \"pay; then ship\" model",
                             "Wi-Fi, GPS and 5G",
                             "Reduces the time that is needed to clear\nlow-value goods at the border",
                             "col·laboració",
                             "#1 cause of delay",
                             "Is it safe?",
                             "Nobody knows!",
                             "TBDs are rare",
                             "Not applicable to small firms",
                             "None of the vendors is local",
                             "Noneconomic benefits",
                             "Testing",
                             "Text recognition",
                             "24/7 operation",
                             "3D printing",
                             "X-ray images",
                             "+49 more ports",
                             "+5G coverage",
                             "-Wide coverage",
                             "Plus A1 paper",
                             "= cheaper",
                             "@home delivery",
                             "Savings of $5m",
                             "C:\\Network\\Games",
                             "Hey! B2 is free",
                             "Fel: 502",
                             "成本",
                             "12 ports"});
}

TEST_CASE("error values of spreadsheets are noticed in any language and anywhere in a text") {
    all_are(Accident::spreadsheet_error,
            {"#N/A",     "#REF!",         "#VALUE!",   "#DIV/0!",  "#NAME?",    "#NULL!",   "#NUM!",    "#SPILL!",
             "#CALC!",   "#GETTING_DATA", "Err:502",   "Err:508",  "#NV",       "#WERT!",   "#BEZUG!",  "#ZAHL!",
             "#VALEUR!", "#NOMBRE!",      "#NOM?",     "#¡VALOR!", "#¿NOMBRE?", "#N/D",     "#VALORE!", "#RIF!",
             "#NÚM!",    "#WAARDE!",      "#DEEL/0!",  "#ЗНАЧ!",   "#Н/Д",      "#SAKNAS!", "#DEĞER!",  "#PUUTTUU!",
             "########", "Cost #REF!",    "=A1+#REF!", "(#N/A)"});
    CHECK(detail::spreadsheet_error_in("Cost #REF!, high") == "#REF!");
}

TEST_CASE("formulas that were saved as text are noticed") {
    all_are(Accident::formula,
            {"=SUM(A1)", "=A1", "='Sheet 1'!A1", "+A1", "+A1*2", "-B2+3", "@SUM(A1:A3)", "+SUM(A1)", "{=SUM(A1:A3)}",
             "=\"Cheap\"", "=SUMME(A1;B2)", "Sheet1!A1", "of:=SUM([.A1])", "=R[-1]C"});
}

TEST_CASE("places kept for a text, and numbers alone, are noticed") {
    all_are(Accident::placeholder, {"TBD",
                                    "tbd",
                                    "[TBD]",
                                    "n/a",
                                    "N/A",
                                    "N.A.",
                                    "-",
                                    "--",
                                    "–",
                                    "—",
                                    "?",
                                    "???",
                                    "...",
                                    "…",
                                    "xxx",
                                    "XX",
                                    "Lorem ipsum dolor sit amet",
                                    "none",
                                    "nil",
                                    "TODO: find the source",
                                    "<phrase>",
                                    "to be defined",
                                    "Click to add text",
                                    "k. A.",
                                    "entfällt",
                                    "à compléter",
                                    "test",
                                    "yes",
                                    "待定",
                                    "Cost (TBC)"});
    all_are(Accident::number, {"12", "0.8", "50 %", "3/5", "2026-01-31", "1,000", "€ 5", "−4", "0,8", "12:30"});
}

TEST_CASE("each accident of a data set is one finding at its phrase, with a key that stays") {
    const CheckResult result = checked(
        "sources: [{id: s, title: \"#N/A\"}]\n"
        "technologies:\n"
        "  - id: a\n"
        "    name: TBD\n"
        "    description: \"#REF!\"\n"
        "    strengths: [Wide coverage; Cheap, \"Err:502\", \"0.8\"]\n"
        "    weaknesses: [=SUM(A1), n/a]\n"
        "    evidence: [\"s#=A1\"]\n"
        "functions: [{id: f, name: \"=B2\"}]\n");
    CHECK(found(result, "IL1016") == List{"7:17 a/strengths/wide-coverage-cheap"});
    CHECK(texts(result, "IL1016") ==
          List{"'Wide coverage; Cheap' seems to be two phrases, the first of which is 'Wide coverage'"});
    CHECK(found(result, "IL1017") == List{"2:11 s.title", "4:5 a.description", "7:39 a/strengths/err-502"});
    CHECK(found(result, "IL1018") == List{"8:18 a/weaknesses/sum-a1", "9:16 a.evidence.0", "10:13 f.name"});
    CHECK(found(result, "IL1019") == List{"4:5 a.name", "8:28 a/weaknesses/n-a"});
    CHECK(found(result, "IL1020") == List{"7:50 a/strengths/0-8"});
}

TEST_CASE("the shipped data sets have no accident") {
    for (const char* name : {"minimal", "renewable-energy", "wco-disruptive-technologies"}) {
        const CheckResult result = checked(load_dataset(std::string(INTERLINK_SOURCE_DIR "/datasets/") + name));
        for (const char* code : {"IL0018", "IL1016", "IL1017", "IL1018", "IL1019", "IL1020"}) {
            INFO(name << " " << code);
            CHECK(found(result, code) == List{});
        }
    }
}
