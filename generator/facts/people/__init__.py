"""Who is named in a text, in which roles, and whom its pronouns mean."""
