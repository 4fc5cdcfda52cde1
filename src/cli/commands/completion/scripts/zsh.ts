/**
 * Zsh 5.1 and later. What stands on the line is handed on word by word, quotes taken away and nothing expanded; names of
 * files are found and quoted by Zsh itself.
 */
export const zshScript = `#compdef strive
# strive: completion for Zsh. Load it with: source <(strive completion zsh)

_strive() {
  emulate -L zsh
  setopt extended_glob
  local program=strive line
  case $words[1] in
    ('~/'*) program=$HOME/\${\${(Q)words[1]}[3,-1]} ;;
    (*/*) program=\${(Q)words[1]} ;;
  esac
  local -a lines values open head
  lines=("\${(@f)$($program completion zsh --words -- "\${(@Q)words[2,CURRENT-1]}" "=\${(Q)PREFIX}" </dev/null 2>/dev/null)}")
  head=("\${(@ps:\\t:)lines[1]}")

  if [[ $head[1] == (assessments|files|folders) ]]; then
    [[ -n $head[2] ]] && compset -P "\${(b)head[2]}"
    case $head[1] in
      (assessments) _files -g '(#i)*.(yaml|yml)(-.)' ;;
      (files) _files ;;
      (folders) _files -/ ;;
    esac
    return
  fi

  # In what _describe is given, a colon parts a word from what it is.
  for line in "\${(@)lines[2,-1]}"; do
    local value=\${line%%$'\\t'*} description=\${line#*$'\\t'}
    [[ -z $value ]] && continue
    if [[ $value == *[=/] ]]; then
      open+=("\${value//:/\\\\:}:$description")
    else
      values+=("\${value//:/\\\\:}:$description")
    fi
  done
  local found=1
  local -a match_case=(-M 'm:{a-zA-Z}={A-Za-z}')
  (( $#values )) && _describe -t strive strive values $match_case && found=0
  (( $#open )) && _describe -t strive strive open $match_case -S '' && found=0
  return $found
}

# As a file in a folder of fpath it is run; with source it is declared.
if [[ \${funcstack[1]} == _strive ]]; then
  _strive "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _strive strive
fi
`;
