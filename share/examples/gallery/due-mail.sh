#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What is due in the coming week and what is overdue, as a mail; nothing at all when there is nothing. Every night by cron:
#
#   0 6 * * 1-5  sh due-mail.sh coordinator@zorgkantoor.example | /usr/sbin/sendmail -t
set -eu
to=${1:?usage: due-mail.sh ADDRESS}
week=$(date -d "${MWP_NOW:-now} + 7 days" +%F)

list=$(mwp --lang nl due --until "$week")
[ -n "$list" ] || exit 0
overdue=$(mwp due --overdue --format json | jq '.due | length')

cat <<END
To: $to
Subject: Maatwerk: op de agenda tot en met $week, waarvan $overdue over tijd
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

$list
END
