"""How fast and how large the bot is, always against a yardstick measured in the same run on the same machine.

python -m tests.bench                      all of it, about twenty minutes on two quiet cores
python -m tests.bench --size quick         the same figures from fewer repetitions
python -m tests.bench --only round_trips   one subject
"""
