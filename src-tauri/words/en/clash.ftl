# What syncing decided between this computer ("here") and Clockify.

clash-title = Changed here and in Clockify: { $name }
# Why the value that stands was chosen, beside it
clash-earliest-stop = earliest stop
clash-both = both

# What was decided without a question; stands behind the name of the entry. $when is a clock
clash-continued = continued on another device at { $when }; this one ended there
clash-overtaken = ran on another device; stopped at { $when }, where the next one began
clash-known = was in Clockify already; it is that one
# $field as in clash-field
clash-joined = { $field } from both sides joined
clash-called = { $kind ->
    [client] Client { $name }
    [project] Project { $name }
    [task] Task { $name }
    [tag] Tag { $name }
   *[entry] Entry { $name }
}
# $sides is clash-texts or clash-sides
clash-kept-here = { $sides }; the one from here was kept
clash-kept-there = { $sides }; Clockify's was kept
clash-kept-both = { $sides }; both were joined
# What a field holds on either side. $field is clash-field inside a line, the field's label where it begins one
clash-texts = { $field } “{ $here }” here, “{ $there }” in Clockify
clash-sides = { $field } { $here } here, { $there } in Clockify

# Two entries that are probably one: a sentence of the first four, then one of the last two
clash-same-second = Made in the same second, same times.
clash-seconds-apart = Made { $seconds } s apart, same times.
clash-apart = Made { $long } apart, same times.
clash-same-words = Same times, same words.
clash-sent-twice = Perhaps it is the same one, sent twice.
clash-one-came = One came from Clockify.
