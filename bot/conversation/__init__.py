"""The product: one door, ``Conversation.answer(turn) -> Reply``. It knows neither Discord nor SQL.

Acts by name, with the values that come along (all are short strings; ? may be absent). ``p`` is the six letters that
stand for the profile behind a card.

==========================  ============================================================================
help, welcome, privacy      what works; first contact or greeting; what is kept
estimate                    role? place? seniority?: starts or goes on with the questionnaire
afresh                      keep?: the questionnaire from its first step (keep: with the answers on file filled in)
q                           step, value, do?: one move; do is answer (when absent), type (a form), back, skip, save,
                            go (to a step) or end. Several values are joined by ","
change                      p? step?: change one thing of a profile
adopt                       p: the profile of a card becomes the person's own answers
salary                      role, place, seniority? or p: a quick look
use                         p, v: the nearest country or role, instead of the one that is not known
share                       p?, s?, per?: tick what others may see of a card, with a preview; s are the ticks' letters
share.post                  p, s, per: the card made of the ticks, for everybody in the place
unit                        p, per=year|month: the same card by the other period
ask                         text?: a question in words (without text: a form)
mine                        the last public question again, answered to the asker alone
whatif                      text? or c="field=value" or a field by name, p?: without a change, changes to pick
whatif.type                 p?: a form for the change in words
post                        text: the pay in a job post or offer that somebody else wrote
topic                       t, p?: a general question about one of the 21 topics
explain, sources            p?: the arithmetic of a card; where figures come from
profile                     what is known; profile.export (a file; .direct: as a direct message), profile.delete (asks
                            once more), profile.delete.confirm (sure: "yes" erases everything)
consent                     answer=yes|no, p?: the profile that a yes makes their own, where they gave no answers
==========================  ============================================================================
"""

from bot.conversation.door import Conversation

__all__ = ["Conversation"]
