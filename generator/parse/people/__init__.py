"""Who is in office: names, posts and the bodies they are held in.

`names` (with `given` and `behind`) tells where a name begins and ends, `chains` where the posts before it begin,
`posts` (with `units`) cuts posts from bodies, `plausible` tells names of bodies from other words. `mentions` finds who
is named with posts, `introduced` who is named before them, `pointed` whom 这位局长 means; `standing` tells leaders and
delegates; `known` remembers them all, `fullnames` completes a body that is called by its kind only, `owners` finds one
that stands apart from the post. `bodies` (with `voiced`) speak without a name, `reached` is where their staff answers;
`bystanders` are in no office, `selves` is how speakers call themselves; `agencies` gathers people by body.
"""
