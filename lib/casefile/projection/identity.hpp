// SPDX-License-Identifier: EUPL-1.2
// Who the client is: name, birth date, BSN and contacts, apart from the case and replayed from the private part of
// events.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection identity_projection();

struct Identity {
  std::string family_name, prefix, initials;
  std::optional<Date> born;
  std::string bsn;
  Value all = Value::object();  ///< every identity key of the form, sections as on the form
};

/// Nothing where no identity is known (or it was erased).
std::optional<Identity> find_identity(CaseFile& file, CaseNumber number);
/// Cases of the client with this BSN.
std::vector<CaseNumber> cases_of_bsn(CaseFile& file, const std::string& bsn);
/// Open cases of which the client has another open case, each with that.
std::vector<std::pair<CaseNumber, CaseNumber>> open_together(CaseFile& file);
/// Cases of clients born between these days.
std::vector<CaseNumber> cases_born(CaseFile& file, Date from, Date until);

}  // namespace mwp::casefile
