// SPDX-License-Identifier: EUPL-1.2
#include "casefile/hash.hpp"

#include "support.hpp"

using namespace mwp;
using namespace mwp::casefile;

TEST_CASE("hash: fields are told apart by their length, and the digest is BLAKE2b-256") {
  CHECK(hash_of("ab", "c") != hash_of("a", "bc"));
  CHECK(hash_of("ab") != hash_of("ab", ""));
  CHECK(hash_of() != hash_of(""));
  CHECK(hash_of("x").size() == 32);
  // BLAKE2b-256 of nothing at all, as published.
  CHECK(hex(hash_of()) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(hex(std::string("\x00\x0f\xa0\xff", 4)) == "000fa0ff");
  CHECK(random_bytes(16).size() == 16);
  CHECK(random_bytes(16) != random_bytes(16));
}

TEST_CASE("hash: a field is hashed as its length in eight bytes, little-endian, then its bytes") {
  auto plain = [](std::string_view bytes) {
    Digest out(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), 32,
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return out;
  };
  std::string field("\x03\0\0\0\0\0\0\0abc", 11);
  CHECK(hash_of("abc") == plain(field));
  std::string two = field + std::string("\x2c\x01\0\0\0\0\0\0", 8) + std::string(300, 'x');
  CHECK(hash_of("abc", std::string(300, 'x')) == plain(two));
}
