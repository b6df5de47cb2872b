# What custom fields take, and which there are.

custom-takes-text = It takes a text.
custom-takes-number = It takes a number, such as 7.5.
custom-takes-flag = It takes yes or no.
custom-takes-link = It takes a web address, such as https://example.com.
custom-takes-choices-of-none = It takes choices, and the workspace has none.
custom-takes-choice = It takes one of these: { $choices }.
custom-takes-choices = It takes some of these: { $choices }.
custom-none-known = This workspace has none, as far as is known here.
custom-known = There are: { $names }.
custom-by-admins = Only admins may change this
