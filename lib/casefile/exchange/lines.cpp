// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/lines.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::casefile {

namespace {
constexpr std::size_t part = 1U << 16U;
constexpr std::size_t longest = 32U << 20U;  ///< a text of 16 MB, escaped, with room to spare
}  // namespace

bool Lines::fill() {
  m_buffer.resize(part);
  m_buffer.resize(std::fread(m_buffer.data(), 1, part, m_stream));
  m_at = 0;
  if (std::ferror(m_stream) != 0)
    throw IoError("cannot-read", tr("what is to be imported can't be read further"),
                  tr("check the disk and try again"));
  return !m_buffer.empty();
}

bool Lines::next() {
  m_line.clear();
  m_whole = false;
  while (!m_whole) {
    if (m_at == m_buffer.size() && !fill()) break;
    auto end = m_buffer.find('\n', m_at);
    m_whole = end != std::string::npos;
    m_line.append(m_buffer, m_at, (m_whole ? end : m_buffer.size()) - m_at);
    m_at = m_whole ? end + 1 : m_buffer.size();
    if (m_line.size() > longest) {
      throw InputError("line-too-long", msg("line {} is longer than {} MB", m_number + 1, longest >> 20U),
                       tr("nothing was imported; name a file that 'mwp export' made"));
    }
  }
  if (!m_whole && m_line.empty()) return false;
  ++m_number;
  if (m_line.ends_with('\r')) m_line.pop_back();
  return true;
}

}  // namespace mwp::casefile
