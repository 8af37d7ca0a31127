"""The training sentences: one file a label, one sentence a line, written for this project.

A sign and a tab before a sentence say what was talked about before it: "+" a profile, "-" none, "*" either.
"""
