# `zsh -f complete.zsh SCRIPT LINE` prints what Tab offers behind LINE, one a line, in a shell of its own
# on a terminal of its own: completion works nowhere else.
zmodload zsh/zpty
script=$1 line=$2
zpty shell zsh -f -i
zpty -w shell "PS1=; unsetopt zle_bracketed_paste prompt_sp; bindkey '^I' complete-word; stty -echo columns 200
autoload -Uz compinit; compinit -u -d $HOME/.zcompdump
source ${(q)script}
zstyle ':completion:*' list-colors ''
finish() { print -r -- END-OF-OFFERS; zle kill-buffer; }
zle -N finish; bindkey '^F' finish
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd \"\$@\"; return; fi
  local -a offers
  builtin compadd -O offers \"\$@\"
  (( \$#offers )) && print -rl -- \"OFFER \"\${^offers}
  builtin compadd \"\$@\"
}
print READY"
local text=
while [[ $text != *READY$'\r'* ]] && zpty -r shell text; do :; done
zpty -w -n shell "$line"$'\t\x06'
while zpty -r shell text; do
  text=${text%$'\r\n'}
  [[ $text == *END-OF-OFFERS* ]] && break
  [[ $text == *OFFER\ * ]] && print -r -- ${text##*OFFER }
done
zpty -d shell
