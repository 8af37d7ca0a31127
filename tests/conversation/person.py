"""A person in front of the conversation: says things, presses what is offered, looks at what comes back."""

from dataclasses import dataclass, field, replace

from bot.conversation import Conversation
from bot.conversation.reply import Option, Question, Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words

DIRECT = Place(PlaceKind.DIRECT, channel=1)
CHANNEL = Place(PlaceKind.SERVER, channel=2, server=3)


@dataclass
class Person:
    conversation: Conversation
    name: str = "discord:1"
    place: Place = DIRECT
    locale: str = "en-US"
    seen: Reply = field(default_factory=lambda: Reply(""))

    async def turn(self, said: Act | Words, *, is_public: bool = False) -> Reply:
        self.seen = await self.conversation.answer(Turn(self.name, self.place, said, self.locale, is_public))
        return self.seen

    async def says(self, text: str) -> Reply:
        return await self.turn(Words(text))

    async def says_before_others(self, text: str) -> Reply:
        return await self.turn(Words(text), is_public=True)

    async def does(self, name: str, **values: str) -> Reply:
        return await self.turn(Act(name, values))

    async def presses(self, label: str) -> Reply:
        """Press the action that is called so."""
        (action,) = (action for action in self.seen.actions if action.label == label)
        return await self.turn(action.act)

    async def picks(self, *labels: str) -> Reply:
        """Pick options, by what they are called, of the question that has them."""
        for question in self.seen.questions:
            values = [option.value for option in question.options if option.label in labels]
            if len(values) == len(labels):
                return await self.turn(answered(question, ",".join(values)))
        raise AssertionError(f"no such options: {labels}")

    async def types(self, label: str, *answers: str) -> Reply:
        """Press what opens a form, fill it in, send it."""
        (action,) = (action for action in self.seen.actions if action.label == label)
        form = self.conversation.form(action.act, self.locale)
        assert form is not None
        values = {question.field: answer for question, answer in zip(form.questions, answers, strict=True)}
        return await self.turn(Act(form.act.name, {**form.act.values, **values}))

    def elsewhere(self, place: Place) -> "Person":
        return replace(self, place=place)


def answered(question: Question, value: str) -> Act:
    return Act(question.act.name, {**question.act.values, question.field: value})


def options(reply: Reply) -> tuple[Option, ...]:
    return tuple(option for question in reply.questions for option in question.options)


def labels(reply: Reply) -> tuple[str, ...]:
    return tuple(action.label for action in reply.actions)


def text_of(reply: Reply) -> str:
    """Everything a person could read in a reply."""
    parts = [reply.title, *reply.paragraphs, reply.footer]
    parts += [text for item in reply.fields for text in (item.name, item.text)]
    parts += [text for question in reply.questions for text in (question.prompt, question.placeholder)]
    parts += [text for option in options(reply) for text in (option.label, option.description)]
    parts += [*labels(reply), *(source.name for source in reply.sources)]
    return "\n".join(parts)
