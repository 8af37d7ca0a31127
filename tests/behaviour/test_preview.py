"""``salary-bot preview``: the real bot in a page of this machine alone."""

import asyncio
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot import preview
from bot.app import App
from bot.errors import StartError


async def open_page(app: App, port: int) -> tuple[asyncio.Task[None], str]:
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(preview.show(app, port, address.set_result))
    await asyncio.wait([serving, address], timeout=60, return_when=asyncio.FIRST_COMPLETED)
    if serving.done():
        serving.result()
    return serving, await address


async def close_page(serving: asyncio.Task[None]) -> None:
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


async def test_the_page_is_served_to_this_machine_alone_and_ends_when_told(app: App) -> None:
    serving, address = await open_page(app, 0)
    assert urlsplit(address).hostname == "127.0.0.1"
    async with aiohttp.ClientSession() as browser, browser.get(address) as page:
        assert page.status == 200
        assert "<title>" in await page.text()
    await close_page(serving)
    async with aiohttp.ClientSession() as browser:
        with pytest.raises(aiohttp.ClientConnectionError):
            await browser.get(address)


async def test_a_port_in_use_is_one_clear_line(app: App) -> None:
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]
    with pytest.raises(StartError, match=f"port {port}"):
        await preview.show(app, port, lambda _: None)
    taken.close()
    await taken.wait_closed()


def test_a_missing_extra_is_one_clear_line_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "NEEDED", ("a_package_that_nobody_has",))
    with pytest.raises(StartError, match=r"pip install 'ml-salary-bot\[preview\]'"):
        preview.require_preview()
