// Words of the taxonomy in a sense that is none of its themes', from many fields.
#include <interlink/matcher.hpp>

#include "theme/support/taxonomy.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace interlink;

namespace {

struct OtherSense {
    std::string phrase;
    std::vector<std::string> about;  ///< themes that it has
    std::vector<std::string> not_about;
};

void check_senses(const std::vector<OtherSense>& senses) {
    const Matcher matcher(test::shipped_taxonomy());
    for (const OtherSense& sense : senses) {
        CAPTURE(sense.phrase);
        std::vector<std::string> found;
        for (const ThemeMatch& match : matcher.match(sense.phrase))
            found.push_back(test::shipped_taxonomy()[match.theme].id);
        for (const std::string& id : sense.about) {
            CAPTURE(id);
            CHECK(std::ranges::find(found, id) != found.end());
        }
        for (const std::string& id : sense.not_about) {
            CAPTURE(id);
            CHECK(std::ranges::find(found, id) == found.end());
        }
    }
}

}  // namespace

TEST_CASE("Matched parts of a coordination keep the themes that they have alone") {
    check_senses({{"Publicity and safety", {"safety"}, {"public-protection"}},
                  {"Publications on security", {"security"}, {"public-protection"}},
                  {"Public relations and workplace safety", {"safety"}, {"public-protection"}},
                  {"Trust in public bodies and safety of staff", {"safety", "trust-acceptance"}, {"public-protection"}},
                  {"Price and quality", {"cost", "effectiveness-quality"}, {}},
                  {"Storage costs and data theft", {"cost", "data-security"}, {}},
                  {"Data volumes and safety of drivers", {"safety", "data-quality"}, {"data-security"}},
                  {"Forgetting passwords", {}, {"fraud-counterfeit"}},
                  {"Hackathons and open days", {}, {"cyber-security"}},
                  {"Surges in demand", {"market-growth"}, {"health-wellbeing"}},
                  {"Land subsidence near mines", {}, {"funding-investment"}},
                  {"Subsidiaries abroad", {}, {"funding-investment"}},
                  {"Low staff morale", {}, {"ethics"}},
                  {"Optimism about costs", {"cost"}, {"efficiency"}},
                  {"Legal gaps, missing skills and slow networks", {"regulation", "skills"}, {}},
                  {"Energy, water and food security", {"energy-power"}, {"security"}},
                  {"Speed and road safety", {"safety"}, {}},
                  {"Privacy, dignity and consent of patients", {"privacy", "ethics"}, {}},
                  {"Noise, dust and safety hazards", {"safety"}, {}},
                  {"Comfort and fuel economy", {"user-experience", "energy-power"}, {}},
                  {"Trade unions and safety", {"safety"}, {"trade-facilitation"}},
                  {"Training and patient safety", {"training-education", "safety"}, {}},
                  {"Information campaigns and data theft", {"data-security"}, {"analytics"}},
                  {"Hospitality and tourism", {}, {"health-wellbeing"}},
                  {"Illegible handwriting", {}, {"misuse"}},
                  {"Polite conversation", {}, {"geopolitics"}},
                  {"Identical twins", {}, {"identity"}},
                  {"Exclusive rights", {}, {"inclusion"}},
                  {"Communicable diseases", {"health-wellbeing"}, {"collaboration-outreach"}},
                  {"Surgical complications", {"health-wellbeing"}, {"complexity"}},
                  {"Conservative culture", {}, {"sustainability"}},
                  {"Demanding mathematics", {}, {"market-growth"}},
                  {"Friends and family", {}, {"user-experience"}},
                  {"Publicity campaigns and safety", {"safety"}, {"public-protection"}},
                  {"Market research and power failures", {"reliability", "market-growth"}, {"competition"}},
                  {"Loss of habitat and control of pests", {}, {"dependence"}},
                  {"Human errors and rights of way", {"safety"}, {"ethics"}},
                  {"Cost of energy and price of land", {"cost", "energy-power"}, {}},
                  {"Border towns and process safety", {"safety"}, {}},
                  {"Personal taste and public data", {}, {"privacy"}},
                  {"Remote villages and sensors", {"monitoring"}, {}},
                  {"Financial advice and legal services", {"regulation"}, {"trade-facilitation"}},
                  {"Legacy costs and system failures", {"cost", "reliability"}, {}},
                  {"Comfort, style and price", {"user-experience", "cost"}, {}},
                  {"Jobs or safety", {"employment", "safety"}, {}},
                  {"Skills; costs; safety", {"skills", "cost", "safety"}, {}},
                  {"Safety (public opinion)", {"safety"}, {"public-protection"}},
                  {"Safety - public hearings", {"safety"}, {"public-protection"}},
                  {"Security/publicity", {"security"}, {"public-protection"}},
                  {"Political debate and support staff", {}, {"governance-change"}},
                  {"Data centres that harm safety", {"safety"}, {"data-security"}},
                  {"Trains and training", {"training-education"}, {}},
                  {"University and universal access", {"inclusion"}, {}},
                  {"Universal design", {}, {"training-education"}}});
}

TEST_CASE("A theme is not suppressed by words that are strewn over the phrase") {
    check_senses(
        {{"Biased against women in medical data", {"bias-fairness"}, {"data-quality"}},
         {"Biased against older workers in hiring data", {"bias-fairness"}, {"data-quality"}},
         {"Discrimination against minorities by poor models", {"bias-fairness"}, {}},
         {"Loss of jobs when data centres close", {"employment"}, {"data-security"}},
         {"Fear that robots read personal diaries of information officers", {"trust-acceptance", "automation"}, {}},
         {"Costs fall while staff in rural data offices leave", {"cost"}, {}},
         {"Privacy lost with cheap personal gadgets sending information", {"privacy", "cost"}, {}},
         {"Stereotypes in training data", {"bias-fairness"}, {}},
         {"Discriminatory hiring data", {"bias-fairness"}, {}},
         {"Gender bias in training data", {"bias-fairness"}, {}}});
}

TEST_CASE("A word in another sense does not find the theme of its usual one") {
    check_senses({{"Contamination after leaks", {}, {"data-security"}},
                  {"Oil leaks", {}, {"data-security"}},
                  {"Water leakage in pipes", {}, {"data-security"}},
                  {"Gas leak detection", {}, {"data-security"}},
                  {"Proven and reliable", {"reliability", "maturity"}, {"traceability"}},
                  {"Proven in the field", {"maturity"}, {"traceability"}},
                  {"Real-time responses", {}, {"monitoring"}},
                  {"Health screening", {"health-wellbeing"}, {"inspection"}},
                  {"Screening of newborns", {}, {"inspection"}},
                  {"Slow cars", {}, {"efficiency"}},
                  {"Slow walking", {}, {"efficiency"}},
                  {"Slow food movement", {}, {"efficiency"}},
                  {"Fast cars", {}, {"efficiency"}},
                  {"Fast food", {}, {"efficiency"}},
                  {"Breach of contract", {}, {"data-security"}},
                  {"Dike breach", {}, {"data-security"}},
                  {"Moral hazard", {"ethics"}, {"safety"}},
                  {"Carbon fibre wings", {}, {"sustainability"}},
                  {"Stock exchange listing", {}, {"supply-chain"}},
                  {"Fish stocks", {}, {"supply-chain"}},
                  {"Trade unions", {}, {"trade-facilitation"}},
                  {"Train stations", {}, {"training-education"}},
                  {"Late trains", {}, {"training-education"}},
                  {"Wastewater treatment", {}, {"health-wellbeing"}},
                  {"Equal treatment of applicants", {}, {"health-wellbeing"}},
                  {"Chest X rays", {}, {"inspection"}},
                  {"Brain scans", {}, {"inspection"}},
                  {"School examinations", {}, {"inspection"}},
                  {"Transparent plastic", {}, {"transparency"}},
                  {"Visible light", {}, {"traceability"}},
                  {"Fast track approval", {}, {"traceability"}},
                  {"Railway tracks", {}, {"traceability"}},
                  {"Trace metals", {}, {"traceability"}},
                  {"Metal fatigue", {}, {"health-wellbeing"}},
                  {"Mechanical stress", {}, {"health-wellbeing"}},
                  {"Heat stress in crops", {}, {"health-wellbeing"}},
                  {"Plant growth", {}, {"market-growth"}},
                  {"Tumour growth", {}, {"market-growth"}},
                  {"Wind speed", {}, {"efficiency"}},
                  {"Explosive growth", {}, {"safety"}},
                  {"Market failure", {}, {"reliability"}},
                  {"Heart failure", {}, {"reliability"}},
                  {"Political stability", {}, {"reliability"}},
                  {"Price stability", {}, {"reliability"}},
                  {"Corona virus", {}, {"cyber-security"}},
                  {"Panic attacks", {}, {"cyber-security"}},
                  {"Blood banks", {}, {"trade-facilitation"}},
                  {"River banks", {}, {"trade-facilitation"}},
                  {"Organ donors", {}, {"funding-investment"}},
                  {"Granted access", {}, {"funding-investment"}},
                  {"Capital city", {}, {"funding-investment"}},
                  {"Power struggles", {}, {"energy-power"}},
                  {"Pilot shortage", {}, {"maturity"}},
                  {"Pilot training", {"training-education"}, {"maturity"}},
                  {"Political climate", {}, {"sustainability"}},
                  {"Investment climate", {"funding-investment"}, {"sustainability"}},
                  {"Green card lottery", {}, {"sustainability"}},
                  {"Small footprint", {}, {"sustainability"}},
                  {"Learning environment", {}, {"sustainability"}},
                  {"Pain relief", {}, {"public-protection"}},
                  {"Tax relief", {}, {"public-protection"}},
                  {"Housing crisis", {}, {"public-protection"}},
                  {"Immune defence", {}, {"public-protection"}},
                  {"Light weight", {}, {"operating-environment"}},
                  {"Steam reforming of methane", {}, {"governance-change"}},
                  {"Hand-eye coordination", {}, {"governance-change"}},
                  {"Local customs and traditions", {}, {"border-management"}},
                  {"Body temperature", {}, {"operating-environment"}},
                  {"Logistic regression", {}, {"supply-chain"}},
                  {"Data warehouse", {}, {"supply-chain"}},
                  {"Standard deviation", {}, {"interoperability"}},
                  {"Standard of care", {}, {"interoperability"}},
                  {"Grain silos", {}, {"interoperability"}},
                  {"Moore's law", {}, {"regulation"}},
                  {"Rule of thumb", {}, {"regulation"}},
                  {"Association rules", {}, {"regulation"}},
                  {"Structural integrity", {}, {"data-security"}},
                  {"Cultural identity", {}, {"identity"}},
                  {"Margin of error", {}, {"competition"}},
                  {"Safety margins", {}, {"competition"}},
                  {"Small margins", {"competition"}, {}},
                  {"Non-profit organisations", {}, {"market-growth"}},
                  {"War for talent", {}, {"geopolitics"}},
                  {"Depth perception", {}, {"trust-acceptance"}},
                  {"Trust fund", {}, {"trust-acceptance"}},
                  {"Media coverage", {}, {"performance-scale"}},
                  {"Pay scale", {}, {"performance-scale"}},
                  {"Theatre performances", {}, {"performance-scale"}},
                  {"Lung capacity", {}, {"performance-scale"}},
                  {"Autism spectrum", {}, {"connectivity"}},
                  {"Broad spectrum antibiotics", {}, {"connectivity"}},
                  {"Satellite offices", {}, {"connectivity"}},
                  {"Battery of tests", {}, {"energy-power"}},
                  {"Charging fees for access", {}, {"energy-power"}},
                  {"Energy drinks", {}, {"energy-power"}},
                  {"Bed bugs", {}, {"reliability"}},
                  {"Cost recovery", {}, {"reliability"}},
                  {"Dependable service", {}, {"dependence"}},
                  {"Drug dependence", {}, {"dependence"}},
                  {"Habitat fragmentation", {}, {"interoperability"}},
                  {"Social integration of refugees", {}, {"interoperability"}},
                  {"Housing complexes", {}, {"complexity"}},
                  {"Microbial communities", {}, {"collaboration-outreach"}},
                  {"Fragile ecosystems", {}, {"collaboration-outreach"}},
                  {"Information sharing", {"collaboration-outreach"}, {"analytics"}},
                  {"Informed consent", {"ethics"}, {"analytics"}},
                  {"Informal economy", {}, {"analytics"}},
                  {"Targeting of advertisements", {}, {"risk-management"}},
                  {"Observance of holidays", {}, {"monitoring"}},
                  {"Medical imaging", {"health-wellbeing"}, {"monitoring"}},
                  {"Novelists and poets", {}, {"innovation"}},
                  {"Power transformers", {}, {"innovation"}},
                  {"Deforestation and land clearance", {}, {"trade-facilitation"}},
                  {"Informal settlements", {}, {"trade-facilitation"}},
                  {"Hash collisions", {}, {"safety"}},
                  {"Crash course", {}, {"safety"}},
                  {"Stock market crash", {}, {"safety"}},
                  {"Lower credit risk", {}, {"safety"}},
                  {"Disease incidence", {}, {"safety"}},
                  {"Fired staff", {}, {"safety"}},
                  {"Heat protection", {}, {"security"}},
                  {"Crop protection", {}, {"security"}},
                  {"Job security", {}, {"security"}},
                  {"Government securities", {}, {"security"}},
                  {"Child protection", {}, {"security"}},
                  {"Food security", {}, {"security"}},
                  {"Overhead cables", {}, {"cost"}},
                  {"Space saving", {}, {"cost"}},
                  {"Divided attention", {}, {"inclusion"}},
                  {"Employs many methods", {}, {"employment"}},
                  {"Organic farming", {}, {"governance-change"}},
                  {"Policing of borders", {"border-management"}, {}},
                  {"News coverage", {}, {"innovation"}},
                  {"Newborn care", {"health-wellbeing"}, {"innovation"}},
                  {"Secretion of hormones", {}, {"intellectual-property"}},
                  {"Positions of trust", {"trust-acceptance"}, {"accuracy"}},
                  {"Critics of the scheme", {}, {"geopolitics"}},
                  {"Nature trails", {}, {"sustainability"}},
                  {"Communion services", {}, {"collaboration-outreach"}},
                  {"Imported fruit", {"trade-facilitation"}, {}},
                  {"Importance of sleep", {}, {"trade-facilitation"}},
                  {"Experienced staff", {}, {"user-experience"}},
                  {"Expected rain", {}, {"health-wellbeing"}},
                  {"Conversation with neighbours", {}, {"sustainability"}},
                  {"Customary law", {"regulation"}, {"border-management"}},
                  {"Capitalising on open data", {"transparency"}, {"funding-investment"}},
                  {"Authentic food", {}, {"identity"}},
                  {"Marketing budget", {"cost"}, {}},
                  {"Tension in cables", {}, {"geopolitics"}},
                  {"Fair weather", {}, {"bias-fairness"}},
                  {"Fair trade coffee", {}, {"bias-fairness"}},
                  {"Rare disease", {"health-wellbeing"}, {"geopolitics"}},
                  {"Crop yield", {"effectiveness-quality"}, {}},
                  {"Patient investors", {"funding-investment"}, {}},
                  {"Surgeons in training", {"health-wellbeing", "training-education"}, {}}});
}
