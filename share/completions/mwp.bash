# SPDX-License-Identifier: EUPL-1.2
# Completion of mwp for bash. For one session: source <(mwp completion bash)
# bash takes a word apart at each '=', and completes what is behind the last one.
_mwp() {
  local words=() word meaning typed done_part
  local -i i
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((i > 1)) && [[ ${COMP_WORDS[i]} == "=" || ${COMP_WORDS[i - 1]} == "=" ]]; then
      words[-1]+=${COMP_WORDS[i]}
    else
      words+=("${COMP_WORDS[i]}")
    fi
  done
  typed=${words[-1]}
  done_part=
  [[ $typed == *=* ]] && done_part=${typed%=*}=
  while IFS=$'\t' read -r word meaning; do
    case $word in
      :files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "${typed#"$done_part"}")
        ;;
      :folders)
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "${typed#"$done_part"}")
        ;;
      *) COMPREPLY+=("${word#"$done_part"}") ;;
    esac
  done < <(printf '%s\0' "${words[@]}" | "$1" completion --candidates - 2>/dev/null)
}
complete -F _mwp mwp
