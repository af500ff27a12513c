// SPDX-License-Identifier: EUPL-1.2
// BLAKE2b-256 over length-prefixed fields (8 bytes, little-endian), so that no two lists of fields hash alike.
#pragma once

#include <sodium.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mwp::casefile {

/// 32 bytes.
using Digest = std::string;

class Hasher {
 public:
  Hasher();
  Hasher& field(std::string_view bytes);
  Digest finish();

 private:
  void flush();
  crypto_generichash_state m_state;
  std::array<unsigned char, 256> m_waiting;  ///< short fields, gathered
  std::size_t m_used = 0;
};

template <typename... Fields>
Digest hash_of(const Fields&... fields) {
  Hasher hasher;
  (hasher.field(fields), ...);
  return hasher.finish();
}

/// Chooses the fastest code for hashes and salts, which takes a while: worth it where there are many.
void choose_fast_hashing();

/// So many random bytes; at most 256.
std::string random_bytes(std::size_t count);
std::string hex(std::string_view bytes);
/// The bytes that these hexadecimal digits (lower case) stand for; nothing when they are none.
std::optional<std::string> unhex(std::string_view digits);
/// SHA-256 in hexadecimal digits, for what others check with tools of their own.
std::string sha256_hex(std::string_view bytes);

}  // namespace mwp::casefile
