#include "check/formats/samples.hpp"

#include <memory>

namespace interlink::samples {

FindingReport empty_report() {
    FindingReport report;
    report.rules = {{"IL1001", "missing-quadrant", Severity::warning, "A quadrant is empty.", "It moves the ranking.",
                     "Add phrases.", "technologies: [{id: a}]\n"},
                    {"IL1002", "phrase-without-theme", Severity::note, "No theme.", "It is compared with nothing.",
                     "Name one.", ""}};
    report.folder = "data/field";
    return report;
}

Finding finding(std::string_view code, Severity severity, std::string_view key) {
    Finding result;
    result.code = code;
    result.severity = severity;
    result.key = key;
    result.text = "about " + std::string(key);
    result.fix = "mend " + std::string(key);
    result.file = "interlink.yaml";
    result.line = 7;
    result.column = 5;
    result.width = 4;
    return result;
}

FindingReport three_findings() {
    FindingReport report = empty_report();
    report.findings = {finding("IL1001", Severity::warning, "drones"), finding("IL1001", Severity::error, "ai"),
                       finding("IL1002", Severity::note, "iot")};
    return report;
}

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "</failure></testcase><script>alert(1)</script>",
        "]]><!-- & \" ' %",
        "::error::pwned",
        "x\n::add-mask::secret",
        "x\r::set-output name=a::b",
        "x\r\n \t::error::pwned",
        "x\xE2\x80\xA8::error::pwned",         // a line separator
        "\xC2\xA0\xE3\x80\x80::error::pwned",  // blanks that .NET trims
        "##[error]pwned",
        "x ##[command]rm",
        "a,line=1::b:c%0A::error::d",
        "\x1b[31mred\x1b]8;;http://evil\x07link",
        "\xE2\x80\xAEreversed\xE2\x80\xAC",
        std::string("nul\0nul", 7),
        "ill-formed \xFF\xC3 bytes",
        "[click](http://evil.example) {0} \\",
        "javascript:alert(1)",
        "../../etc/passwd?x#y",
    };
    return texts;
}

FindingReport hostile_report(const std::string& text) {
    FindingReport report = three_findings();
    for (Finding& finding : report.findings) {
        finding.text = finding.fix = finding.file = finding.source_line = text;
        finding.key += text;
    }
    report.findings[1].known = true;
    report.has_baseline = true;
    report.folder = text;
    return report;
}

FindingReport checked_report(std::string_view yaml) {
    LoadResult loaded = load_dataset_text("interlink: 1\n" + std::string(yaml), "interlink.yaml");
    const Model model = compile(std::make_shared<const Dataset>(std::move(loaded.dataset.value())));
    return report_findings(run_check(model, loaded.diagnostics), "", Severity::error);
}

}  // namespace interlink::samples
