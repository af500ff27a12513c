#compdef mwp
# SPDX-License-Identifier: EUPL-1.2
# Completion of mwp for zsh. For one session: source <(mwp completion zsh)
_mwp() {
  local line
  local -a typed found
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  for line in "${(@f)$(printf '%s\0' "${(@)typed}" | $words[1] completion --candidates - 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) compset -P '--[^=]#='; _files ;;
      :folders) compset -P '--[^=]#='; _files -/ ;;
      *$'\t'*) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
      *) found+=("${line//:/\\:}") ;;
    esac
  done
  ((${#found})) && _describe -t values mwp found
}
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
  _mwp "$@"
else
  compdef _mwp mwp
fi
