# SPDX-License-Identifier: MPL-2.0
"""Sharing with the GP, by what a screen reader can do: log in, choose, see, send; opened, answered, taken back, stopped. Without a
network it waits; under 15 the parents decide; without a recipient there is paper."""
from journey import Naer, attempt, cli, da, days_ago, home, run, settled
from neighbours import Neighbours, sol_was_born


def citizen(folder, *more):
    settled(folder)
    for day in (1, 2, 3):
        cli(folder, "measure", "add", "weight", f"8{day}", "--at", days_ago(4 - day))
    cli(folder, "measure", "add", "pulse", "70")


def to_sharing(app):
    app.tab("tabSettings")
    app.page("settingsPage").press("sharing")
    return app.page("sharingPage")


def only_share(app):
    """Opens the only share of the overview, once it is listed."""
    found = app.find_all("share-")
    assert len(found) == 1, found
    app.press(found[0])
    return app.page("sharePage")


def the_whole_way():
    """share with the GP, see it received, opened and answered, take it back, stop"""
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("signIn")
            neighbours.log_in(app, "else")
            app.heard(da("You are logged in as %1.").replace("%1", "Else Test Lauridsen"))
            app.press("compose")
            app.page("whatToSharePage").press("look")   # nothing is chosen yet
            app.until_words(da("Choose at least one thing to share."))
            app.press("kind-weight")
            app.until(lambda: app._is(app.find("kind-weight"), "checked"), "the tick to be seen")
            app.set_text("shareQuestion", "Må jeg løbe en tur?")
            app.press("look")
            app.page("previewPage")
            words = app.words()
            assert "83" in words and "82" in words and "Må jeg løbe en tur?" in words, words
            assert "Puls" in app.words() and "70" not in words, words   # named among what they do not see
            app.scroll_down("scroller")
            app.until_words("81")
            assert "70" not in app.words(), app.words()
            app.press("sendShare")
            app.page("sharePage").until_words("Sendt til Eksempel Lægehus (findes ikke)")
            neighbours.until_sent()
            neighbours.answer("open")
            app.press("shareDone")
            app.page("sharingPage").until_words(da("Opened"))
            neighbours.answer("done", "Ja, men kun hvis du har det godt.")
            app.press("back")
            app.page("settingsPage").press("sharing")
            app.page("sharingPage").until_words(da("Answered"))
            only_share(app).until_words("Ja, men kun hvis du har det godt.")
            app.press("takeBack")
            app.until_words(da("What they have opened may stand in their records. That cannot be called back."))
            app.press("takeBackYes")
            app.heard(da("Taken back. We tell %1.").replace("%1", "Eksempel Lægehus (findes ikke)"))
            app.press("shareDone")
            app.page("sharingPage").press("recipient-gp")
            app.page("recipientPage").press("looks")
            app.page("looksPage").until_words("Lis Opdigtet Lægesen")   # the reception that opened it
            app.press("back")
            app.page("recipientPage").press("back")
            app.page("sharingPage").press("consents")
            app.page("consentsPage")
            stop = app.find_all("stop-")
            assert len(stop) == 1, stop
            app.press(stop[0])
            app.press(stop[0].replace("stop-", "stopYes-"))
            app.heard(da("Stopped. Nothing more is sent. We tell them."))
            app.until(lambda: [t["status"] for t in neighbours.tasks()] == ["cancelled"], "the GP to be told")
        assert [one["state"] for one in cli(folder, "share", "list")["shares"]] == ["taken-back"]
        assert {one["state"] for one in cli(folder, "outbox", "list")["outbox"]} == {"sent"}


def without_network():
    """the service is gone: it waits, is stopped and let go, and is there once"""
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("signIn")
            neighbours.log_in(app, "else")
            app.see("signInSentence")
            app.until_words("Else Test Lauridsen")
            neighbours.service.kill()
            app.press("compose")
            app.page("whatToSharePage").press("kind-weight")
            app.press("look")
            app.page("previewPage").press("sendShare")
            app.page("sharePage").until_words(da("It waits on your phone. We send it when there is a connection. Urgent? Then call."))
            app.press("shareDone")
            app.page("sharingPage").press("waiting")
            waits = app.page("waitingPage").find_all("waits-")
            app.press(waits[0])
            app.until_words(da("You have stopped it. Press to let it go."))
            neighbours.service.start()
            app.press(waits[0])
            app.until_words(da("Nothing waits. All is sent."))
            assert len(neighbours.tasks()) == 1


def what_today_tells():
    """the answer and the no that came meanwhile stand on Today until they are opened and dealt with"""
    gp = "Eksempel Lægehus (findes ikke)"
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("signIn")
            neighbours.log_in(app, "else")
            app.heard(da("You are logged in as %1.").replace("%1", "Else Test Lauridsen"))
            app.press("compose")
            app.page("whatToSharePage").press("kind-weight")
            app.press("look")
            app.page("previewPage").press("sendShare")
            app.page("sharePage")
            neighbours.until_sent()
        neighbours.answer("done", "Ja, gå en tur hver dag.")
        with Naer(folder, env=neighbours.environment) as app:
            app.page("todayPage").until_words(da("%1 has answered").replace("%1", gp))
            app.press("news-0")
            app.page("sharePage").until_words("Ja, gå en tur hver dag.")
            assert not app._try("settle", None)   # an answer needs nothing more
            app.press("back")
            app.page("sharingPage").press("back")
            app.page("todayPage").until(lambda: not app._try("news-0", None), "the news to be read")
        cli(folder, "consent", "grant", "--to", "gp", "--kinds", "weight")
        cli(folder, "share", "send", "--to", "gp")
        neighbours.answer("refuse", "Ring hellere til os.")
        with Naer(folder, env=neighbours.environment) as app:
            app.page("todayPage").until_words(da("%1 did not take it").replace("%1", gp))
            app.press("news-0")
            app.page("sharePage").until_words("Ring hellere til os.")
            app.press("back")
            app.page("sharingPage").press("back")
            app.page("todayPage").see("news-0")   # to have read it brings it to nobody
            app.press("news-0")
            app.page("sharePage").press("settle")
            app.heard(da("Good. Nær does not remind you of it any more."))
            app.press("back")
            app.page("sharingPage").press("back")
            app.page("todayPage").until(lambda: not app._try("news-0", None), "the news to be dealt with")


def under_fifteen():
    """Sol is 13: is told that the parents decide; a brother cannot say yes; the mother logs in, both look, and it goes"""
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("compose")   # before logging in one can say when one was born
            app.page("whatToSharePage").press("kind-weight")
            app.set_text("birthDate", "1. maj")
            app.press("look")
            app.until_words(da("Write it as 14-03-1957."))
            app.set_text("birthDate", sol_was_born())
            app.press("look")
            app.see("parents")
            assert not app._try("look", None)
        assert cli(folder, "outbox", "list")["outbox"] == [] and cli(folder, "consent", "list")["consents"] == []
        assert neighbours.tasks() == []
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("compose")
            app.page("whatToSharePage").press("parentSignIn")
            neighbours.log_in(app, "sol-brother")
            app.until_words(da("They do not know the one who logged in as your mother or father. Call them, and they help you."))
            assert not app._try("look", None)
            app.press("parentSignIn")
            neighbours.log_in(app, "sol")   # the wrong one again: the child
            app.until_words("Sol Opdigtet Eksempel")
            assert not app._try("look", None)
            app.press("back")
            app.page("recipientPage").press("signIn")   # which is the parent's here
            neighbours.log_in(app, "sol-mother")
            app.heard(da("%1 is logged in for you.").replace("%1", "Mai Opdigtet Eksempel"))
            app.press("compose")
            app.page("whatToSharePage").press("kind-weight")
            app.until_words(da("%1 is with you. Look at it together. Nothing is sent before you both want it.").replace("%1", "Mai Opdigtet Eksempel"))
            app.press("look")
            app.page("previewPage").until_words("Mai Opdigtet Eksempel siger ja til det her sammen med dig")
            assert neighbours.tasks() == []
            app.press("sendShare")
            app.page("sharePage")
            neighbours.until_sent()
            app.press("shareDone")
            app.page("sharingPage").press("consents")
            app.page("consentsPage").until_words(da("Yes from %1.").replace("%1", "Mai Opdigtet Eksempel"))
        assert [one["parent"] for one in cli(folder, "consent", "list")["consents"]] == ["Mai Opdigtet Eksempel"]
        assert [one["state"] for one in cli(folder, "outbox", "list")["outbox"]] == ["sent"]


def somebody_else():
    """who logs in later has to be who logged in before, and a no in the browser changes nothing"""
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("signIn")
            neighbours.log_in(app, None)
            app.until_words(da("The log-in did not succeed. Nothing was sent. Try again, or call."))
            app.press("signIn")
            app.see("cancelSignIn")
            app.press("cancelSignIn")
            app.until_words(da("The log-in did not succeed. Nothing was sent. Try again, or call."))


def a_mistyped_birth_date():
    """a slip in the birth date is mended where the log-in shows it; the question outlives the program"""
    with home() as folder, Neighbours() as neighbours:
        citizen(folder)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("compose")
            app.page("whatToSharePage").press("kind-weight")
            app.set_text("shareQuestion", "Må jeg tage to?")
            app.set_text("birthDate", "2.2.1919")
            app.press("look")
            app.page("previewPage").see("sendShare")
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("recipient-gp")
            app.page("recipientPage").press("compose")
            app.page("whatToSharePage")
            app.until(lambda: app.text("shareQuestion") == "Må jeg tage to?", "the question")
            app.press("back")
            app.page("recipientPage").press("signIn")
            neighbours.log_in(app, "else")
            app.until_words(da("They know another birth date than the one you wrote. Was it a slip? Write it again. Else log in as yourself."))
            app.set_text("birthDateMended", "anden februar")
            app.press("correctBirthDate")
            app.until_words(da("Write it as 14-03-1957."))
            app.set_text("birthDateMended", "2.2.1991")
            app.press("correctBirthDate")
            neighbours.log_in(app, "else")
            app.heard(da("You are logged in as %1.").replace("%1", "Else Test Lauridsen"))
            app.press("compose")
            app.page("whatToSharePage").press("kind-weight")
            app.press("look")
            app.page("previewPage").press("sendShare")
            app.page("sharePage")
            neighbours.until_sent()
            assert "Må jeg tage to?" in str(neighbours.tasks()), neighbours.tasks()


def a_link():
    """a link is made, opened by another with its passcode, and ended; without a network it is made later"""
    with home() as folder, home() as other, Neighbours() as neighbours:
        citizen(folder)
        settled(other)
        with Naer(folder, env=neighbours.environment) as app:
            to_sharing(app).press("links")
            app.page("linksPage").press("makeLink")
            app.page("makeLinkPage").press("kind-weight")
            app.set_text("passcode", "kyst-2048")
            app.set_text("birthDate", "14-03-1957")
            app.press("makeIt")
            app.page("linkPage").see("square")
            text = app.text("linkText")
            assert text.startswith("shlink:/"), text
            host = neighbours.service.known
            cli(other, "link-host", "set", "--put", host["links"] + "/files/{path}", "--manifest", host["links"] + "/manifests/{id}", "--authority", host["ca"])
            code, said = attempt(other, "share", "link", "open", text, "--passcode", "wrong", "--recipient", "Lægevagten")
            assert code == 3, said
            opened = cli(other, "share", "link", "open", text, "--passcode", "kyst-2048", "--recipient", "Lægevagten")
            assert "29463-7" in str(opened) or opened["files"], opened   # weight
            app.press("endLink")
            app.press("endYes")
            app.heard(da("Ended. Whoever opened it may have kept a copy."))
            app.until_words(da("It has ended. Nobody can open it any more. Whoever opened it may have kept a copy."))
            code, said = attempt(other, "share", "link", "open", text, "--passcode", "kyst-2048", "--recipient", "Lægevagten")
            assert code == 3 and "ended" in said, (code, said)
            app.press("linkDone")
            neighbours.service.kill()
            app.page("linksPage").press("makeLink")
            app.page("makeLinkPage").press("kind-weight")
            app.press("makeIt")
            app.page("linkPage").until_words(da("It is being made. It works when there has been a connection."))
            neighbours.service.start()
            app.press("linkDone")
            app.page("linksPage").until_words(da("Works until %1.").split("%1")[0].strip())


def nobody_receives():
    """without a recipient the page says so, and leads to paper"""
    with home() as folder:
        citizen(folder)
        with Naer(folder) as app:
            app.tab("tabMeasurements")
            app.page("measurementsPage").press("shareNumbers")
            app.page("sharingPage").see("noRecipients")
            app.press("onPaper")
            app.page("myDataPage")


if __name__ == "__main__":
    run(the_whole_way, what_today_tells, without_network, under_fifteen, somebody_else, a_mistyped_birth_date, a_link, nobody_receives)
