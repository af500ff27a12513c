#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The journal in git, an event a line, so that what a day brought can be read as a difference. Every night by cron:
#
#   30 22 * * *  sh export-to-git.sh /srv/mwp/journal
#
# Without --identity no name, birth date or BSN goes along, but what was written about cases does: keep the folder to yourself.
set -eu
umask 077
folder=${1:?usage: export-to-git.sh DIR}
[ -d "$folder/.git" ] || git init -q "$folder"
mwp -q export -o "$folder/journal.ndjson"
cd "$folder"
git add journal.ndjson
git diff --cached --quiet ||
  git -c user.name="${MWP_ACTOR:-mwp}" -c user.email=mwp@localhost commit -q -m "Stand $(date -d "${MWP_NOW:-now}" +%F)"
