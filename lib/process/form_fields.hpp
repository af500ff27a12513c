// SPDX-License-Identifier: EUPL-1.2
// The fields of the aanmeldformulier, in their order: what reads a form and what prints an empty one share this table.
#pragma once

#include <array>

namespace mwp::process {

struct FormField {
  enum class Kind {
    Text,
    Initials,
    Prose,
    Day,
    YesNo,
    List,
    Bsn,
    Agb,
    Zorgprofiel,
    Grondslagen,
    Leveringsstatus,
    Classification,
    Reason,
    Conditions,
    Role,
    Situation
  };

  const char* section = "";  ///< empty: top level
  const char* name = "";
  Kind kind = Kind::Text;
  bool personal = false;
};

/// THE form: every key it knows. What is personal stands apart from the case.
inline constexpr std::array form_fields{
    FormField{"", "policy"},
    FormField{"", "region"},
    FormField{"", "received", FormField::Kind::Day},
    FormField{"", "form_received", FormField::Kind::Day},
    FormField{"", "situation", FormField::Kind::Situation},
    FormField{"", "reason", FormField::Kind::Reason},
    FormField{"", "subregion"},
    FormField{"client", "family_name", FormField::Kind::Text, true},
    FormField{"client", "prefix", FormField::Kind::Text, true},
    FormField{"client", "initials", FormField::Kind::Initials, true},
    FormField{"client", "birth_date", FormField::Kind::Day, true},
    FormField{"client", "bsn", FormField::Kind::Bsn, true},
    FormField{"client", "competent", FormField::Kind::YesNo},
    FormField{"representative", "role", FormField::Kind::Role},
    FormField{"representative", "name", FormField::Kind::Text, true},
    FormField{"representative", "appointed_on", FormField::Kind::Day},
    FormField{"indication", "zorgprofiel", FormField::Kind::Zorgprofiel},
    FormField{"indication", "grondslagen", FormField::Kind::Grondslagen},
    FormField{"indication", "valid_from", FormField::Kind::Day},
    FormField{"indication", "valid_until", FormField::Kind::Day},
    FormField{"indication", "decision_number", FormField::Kind::Text, true},
    FormField{"indication", "delivery_status", FormField::Kind::Leveringsstatus},
    FormField{"indication", "classification", FormField::Kind::Classification},
    FormField{"provider", "agb", FormField::Kind::Agb},
    FormField{"provider", "name"},
    FormField{"provider", "contact", FormField::Kind::Text, true},
    FormField{"provider", "email", FormField::Kind::Text, true},
    FormField{"oco", "involved", FormField::Kind::YesNo},
    FormField{"oco", "name", FormField::Kind::Text, true},
    FormField{"oco", "organisation"},
    FormField{"oco", "offered_on", FormField::Kind::Day},
    FormField{"need", "care", FormField::Kind::Prose},
    FormField{"need", "behaviour", FormField::Kind::Prose},
    FormField{"need", "conditions", FormField::Kind::Conditions},
    FormField{"context", "current", FormField::Kind::Prose},
    FormField{"context", "history", FormField::Kind::Prose},
    FormField{"context", "tried", FormField::Kind::Prose},
    FormField{"context", "question", FormField::Kind::Prose},
    FormField{"wish", "expertise", FormField::Kind::List},
    FormField{"wish", "location", FormField::Kind::List},
    FormField{"wish", "care", FormField::Kind::List},
    FormField{"wish", "place", FormField::Kind::Prose},
    FormField{"wish", "outside_region_discussed_on", FormField::Kind::Day},
};

}  // namespace mwp::process
