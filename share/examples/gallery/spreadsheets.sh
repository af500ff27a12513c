#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The cases and what is due, as a Dutch Excel or LibreOffice opens them by a double click:
#
#   sh spreadsheets.sh DIR
#
# --excel is for people (byte order mark, semicolons, no formulas); programs read the plain CSV that --format csv gives.
set -eu
folder=${1:?usage: spreadsheets.sh DIR}
mkdir -p "$folder"
mwp list --status all --excel -o "$folder/casussen.csv"
mwp due --excel -o "$folder/termijnen.csv"
mwp list --format csv | # a count per provider, by a program
  python3 -c 'import collections, csv, sys
for name, count in sorted(collections.Counter(row["provider"] for row in csv.DictReader(sys.stdin)).items()):
    print(count, name, sep="\t")'
