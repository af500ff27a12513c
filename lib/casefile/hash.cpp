// SPDX-License-Identifier: EUPL-1.2
#include "casefile/hash.hpp"

#include <array>

namespace mwp::casefile {

namespace {
constexpr std::size_t digest_size = 32;
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
}  // namespace

Hasher::Hasher() : m_state{} {
  crypto_generichash_init(&m_state, nullptr, 0, digest_size);
}

Hasher& Hasher::field(std::string_view bytes) {
  std::array<unsigned char, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<unsigned char>(bytes.size() >> (8 * i));
  crypto_generichash_update(&m_state, length.data(), length.size());
  crypto_generichash_update(&m_state, bytes_of(bytes), bytes.size());
  return *this;
}

Digest Hasher::finish() {
  Digest digest(digest_size, '\0');
  crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(digest.data()), digest_size);
  return digest;
}

void choose_fast_hashing() {
  static const int chosen = sodium_init();
  static_cast<void>(chosen);
}

std::string random_bytes(std::size_t count) {
  std::string out(count, '\0');
  randombytes_buf(out.data(), count);
  return out;
}

std::string hex(std::string_view bytes) {
  static constexpr const char* digits = "0123456789abcdef";
  std::string out;
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
