// SPDX-License-Identifier: EUPL-1.2
// Projections: tables that say how things stand, written only by apply(event). An apply reads the event and its own
// tables, never policy, clock or region (what those made of a command is in the event), and never throws for what an
// event says: what no longer fits has no effect. So replaying the journal gives the same tables, which `mwp check
// --deep` holds them to.
#pragma once

#include <span>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class Db;

/// What a projection's rows are about. The rows of one subject are folded again together when one of its events is
/// undone or corrected, so a projection reads and writes rows of its own subject alone. A case's events are those that
/// name it, and the meeting events that carry it over; a meeting's, a context's and a provider's are those that name
/// it. Journal: about the events themselves, never forgotten.
enum class Subject { Case, Meeting, Context, Provider, Journal };

struct Projection {
  /// One CREATE statement each, tables and indexes, in the words in which SQLite keeps them.
  std::vector<const char*> schema;
  std::vector<const char*> tables;
  void (*apply)(Db&, const Event&);
  Subject subject;
  /// One DELETE statement per table: the rows of subject ?1.
  std::vector<const char*> forget;
};

/// All projections, in the order in which they are applied. The one list: a new projection is a row here.
std::span<const Projection> projections();

/// Applies one event to every projection.
void apply_plainly(Db& db, const Event& event);

/// Creates the tables of all projections.
void create_projections(Db& db);

}  // namespace mwp::casefile
