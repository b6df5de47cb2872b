# What the page of the settings says by itself; each setting's name and hint come from Stint.

settings-title = Settings
settings-search = Search settings
settings-saved = Saved as you change
settings-sections = Sections
settings-none = Nothing here is called “{ $wanted }”.

# One setting.
settings-row-saved = { $label }: saved
# $keys: the combination that it usually has.
settings-use-usual = Use { $keys }
settings-open = Open
# A key combination: a button that listens. $value: the keys.
settings-keys = { $label }: { $value }
settings-keys-listening = { $label }: press the keys
settings-keys-none = { $label }: off
settings-keys-hint = Press it, then the keys. Del switches it off
settings-press = Press keys …
settings-off = Off
