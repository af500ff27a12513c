// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace mwp {

/// While it lives messages are Dutch, whatever the user chose: for documents, which leave the office.
class InDutch {
 public:
  InDutch();
  ~InDutch();
  InDutch(const InDutch&) = delete;
  InDutch& operator=(const InDutch&) = delete;

 private:
  bool m_changed;
};

}  // namespace mwp
