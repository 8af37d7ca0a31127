"""Readers of fields: each looks at a message and notes the values that it says."""
