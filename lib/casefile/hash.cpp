// SPDX-License-Identifier: EUPL-1.2
#include "casefile/hash.hpp"

#include <endian.h>

#include <algorithm>
#include <cstring>

namespace mwp::casefile {

namespace {
constexpr std::size_t digest_size = 32;
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
}  // namespace

Hasher::Hasher() : m_state{}, m_waiting{} {
  crypto_generichash_init(&m_state, nullptr, 0, digest_size);
}

Hasher& Hasher::field(std::string_view bytes) {
  constexpr std::size_t length_size = sizeof(std::uint64_t);
  if (m_used + length_size + bytes.size() > m_waiting.size()) flush();
  auto length = htole64(bytes.size());
  std::memcpy(m_waiting.data() + m_used, &length, length_size);
  m_used += length_size;
  if (m_used + bytes.size() <= m_waiting.size()) {
    std::copy_n(bytes_of(bytes), bytes.size(), m_waiting.data() + m_used);
    m_used += bytes.size();
  } else {
    flush();
    crypto_generichash_update(&m_state, bytes_of(bytes), bytes.size());
  }
  return *this;
}

void Hasher::flush() {
  crypto_generichash_update(&m_state, m_waiting.data(), m_used);
  m_used = 0;
}

Digest Hasher::finish() {
  flush();
  Digest digest(digest_size, '\0');
  crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(digest.data()), digest_size);
  return digest;
}

void choose_fast_hashing() {
  static const int chosen = [] {
    randombytes_set_implementation(&randombytes_internal_implementation);  // no system call for each salt
    return sodium_init();
  }();
  static_cast<void>(chosen);
}

/// Drawn many at a time: salts are no secret once they stand in the file, and a batch needs them by the thousand.
std::string random_bytes(std::size_t count) {
  static std::array<char, 256> drawn;
  static std::size_t used = drawn.size();
  if (count > drawn.size() - used) {
    randombytes_buf(drawn.data(), drawn.size());
    used = 0;
  }
  used += count;
  return {drawn.data() + used - count, count};
}

std::string hex(std::string_view bytes) {
  static constexpr const char* digits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * bytes.size());
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

std::optional<std::string> unhex(std::string_view digits) {
  static constexpr std::string_view known = "0123456789abcdef";
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string out;
  out.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    auto high = known.find(digits[i]);
    auto low = known.find(digits[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()), bytes_of(bytes), bytes.size());
  return hex(digest);
}

}  // namespace mwp::casefile
