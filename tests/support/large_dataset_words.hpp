// What people say about technologies, for made-up data: each pool holds several wordings of each concept.
#pragma once

#include <array>
#include <string_view>

namespace interlink::test {

inline constexpr std::array<std::string_view, 60> technology_names{
    "Artificial intelligence", "Blockchain", "Internet of Things", "Biometrics", "Drones", "Virtual reality",
    "3D printing", "Robotics", "Cloud computing", "Edge computing", "Quantum computing", "5G networks",
    "Satellite imaging", "Digital twins", "Augmented reality", "Machine translation", "Speech recognition",
    "Natural language processing", "Computer vision", "X-ray tomography", "Neutron scanning", "Radio frequency tags",
    "Electronic seals", "Smart containers", "Autonomous trucks", "Autonomous ships", "Electric vehicles",
    "Hydrogen propulsion", "Solar microgrids", "Battery storage", "Wireless charging", "Digital identity wallets",
    "Electronic passports", "Facial recognition", "Iris scanning", "Gait analysis", "Chemical sensors",
    "DNA barcoding", "Isotope analysis", "Spectroscopy", "Predictive analytics", "Data lakes", "Graph databases",
    "Federated learning", "Synthetic data", "Homomorphic encryption", "Zero-trust networks",
    "Post-quantum cryptography", "Smart contracts", "Digital currencies", "Electronic single window",
    "Application interfaces", "Robotic process automation", "Chatbots", "Wearable computers", "Exoskeletons",
    "Body cameras", "Acoustic sensors", "Geofencing", "Low-code platforms"};

inline constexpr std::array<std::string_view, 24> strength_phrases{
    "Faster processing", "High accuracy", "Lower operating costs", "Real-time monitoring", "Strong data security",
    "Enhanced transparency", "Automated decisions", "Precise tracking", "Early risk detection", "Scalable capacity",
    "Ease of use", "Tamper-proof records", "Reliable operation in bad weather", "Reduced manual labour",
    "Flexible deployment", "Energy-efficient hardware", "Better decision support", "Fewer false positives",
    "Non-intrusive inspection", "Works without a central authority", "Encrypted communication", "Time savings",
    "Verified identity of users", "Interoperable interfaces"};

inline constexpr std::array<std::string_view, 24> weakness_phrases{
    "High investment costs", "Lack of skilled staff", "Poor data quality", "Technical complexity",
    "Limited interoperability with legacy systems", "Short battery life", "Immature technology", "No common standards",
    "Heavy maintenance", "Expensive equipment", "Privacy concerns", "Depends on network coverage",
    "Vulnerable to interference", "Opaque algorithms", "Vendor lock-in", "Slow at large scale",
    "Shortage of specialists", "Algorithmic bias", "Frequent breakdowns", "Unclear legal basis", "High power draw",
    "Cumbersome user interface", "Missing training data", "Limited range"};

inline constexpr std::array<std::string_view, 24> opportunity_phrases{
    "Trade facilitation", "Smarter border management", "Optimized supply chains", "New business models",
    "Predictive analytics", "Counterfeit prevention", "Faster clearance of goods", "Paperless procedures",
    "Collaboration with other agencies", "Growing market demand", "Remote training of officers",
    "Automated inspections", "End-to-end visibility", "Greener logistics", "Public-private partnerships",
    "Access for rural traders", "Improved customer service", "Data sharing between countries",
    "Early warning of fraud", "Lower carbon emissions", "Safer workplaces", "Tailored services",
    "Identity verification of travellers", "Investment by donors"};

inline constexpr std::array<std::string_view, 26> threat_phrases{
    "Cyber attacks", "Data breaches", "Privacy violations", "Regulatory uncertainty", "Hacking of devices",
    "Job losses", "Resistance of staff", "Leaks of personal data", "Rapid obsolescence", "Budget cuts",
    "Rising prices of components", "Misuse by criminals", "Public distrust", "Ransomware", "Conflicting laws",
    "Dependence on foreign suppliers", "Export controls", "Supply chain disruption", "Liability for errors",
    "Identity fraud", "Network outages", "Brain drain to industry", "Ethical objections", "Forged documents",
    "Incompatible national standards", "Environmental damage"};

inline constexpr std::array<std::string_view, 12> contexts{
    "at land borders", "in sea ports", "in air cargo", "for small traders", "in postal traffic", "for passengers",
    "in free zones", "at remote posts", "in transit", "in rail freight", "for express carriers", "in warehouses"};

inline constexpr std::array<std::string_view, 16> function_names{
    "Customs operations", "Risk management", "Clearance", "Inspection", "Passenger control", "Transit",
    "Post-clearance audit", "Valuation", "Origin control", "Revenue collection", "Anti-smuggling", "Intelligence",
    "Training", "Trader support", "Statistics", "Border patrol"};

inline constexpr std::array<std::string_view, 5> enabler_names{
    "Legal framework", "Common data model", "Shared infrastructure", "Training programme", "Stable funding"};

}  // namespace interlink::test
