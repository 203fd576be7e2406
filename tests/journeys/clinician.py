# SPDX-License-Identifier: MPL-2.0
"""The clinician's side, by what a screen reader can do: log in at one's place, see who waits, look at one citizen, take over, hand on,
answer; the citizen sees whose hands it is in and who has looked. A link is opened without a log-in."""
import pathlib

from journey import Naer, cli, da, days_ago, home, measurements, run, settled
from neighbours import Neighbours

GP = "Eksempel Lægehus (findes ikke)"
LIS, BO = "Lis Opdigtet Lægesen", "Bo Opdigtet Klinikke"


def citizen_shares(folder, neighbours, question="Må jeg løbe en tur?", kind="weight", log_in=True):
    """The citizen sends one kind with a question to the GP."""
    with Naer(folder, env=neighbours.environment) as app:
        before = len(neighbours.tasks())
        app.tab("tabSettings")
        app.page("settingsPage").press("sharing")
        app.page("sharingPage").press("recipient-gp")
        app.page("recipientPage")
        if log_in:
            app.press("signIn")
            neighbours.log_in(app, "else")
            app.heard(da("You are logged in as %1.").replace("%1", "Else Test Lauridsen"))
        app.press("compose")
        app.page("whatToSharePage").press("kind-" + kind)
        app.set_text("shareQuestion", question)
        app.press("look")
        app.page("previewPage").press("sendShare")
        app.page("sharePage")
        neighbours.until_sent(before + 1)


def citizen(folder):
    settled(folder)
    for day in (1, 2, 3):
        cli(folder, "measure", "add", "weight", f"8{day}", "--at", days_ago(4 - day))
    cli(folder, "measure", "add", "pulse", "70")


def to_worklist(app):
    app.tab("tabSettings")
    app.page("settingsPage").press("sharedWithMe")
    return app.page("sharedWithMePage")


def enter(app, neighbours, person, name):
    to_worklist(app).press("place-gp")
    neighbours.log_in(app, person)
    app.heard(da("You are logged in as %1.").replace("%1", name))
    return app.page("sharedWithMePage")


def open_first(app):
    items = app.find_all("item-")
    app.press(items[0])
    return app.page("citizenPage")


def what_the_citizen_sees(folder, neighbours, words):
    with Naer(folder, env=neighbours.environment) as app:
        app.tab("tabSettings")
        app.page("settingsPage").press("sharing")
        app.page("sharingPage")
        app.press(app.find_all("share-")[0])
        app.page("sharePage").until_words(words)


def from_the_list_to_the_answer():
    """log in, see who waits and why, look, take over, answer; the citizen has the answer and the log"""
    with home() as folder, home() as desk, Neighbours() as neighbours:
        citizen(folder)
        citizen_shares(folder, neighbours)
        settled(desk)
        with Naer(desk, env=neighbours.environment) as app:
            enter(app, neighbours, "gp-doctor", LIS).until_words("Else Test Lauridsen")
            words = app.words()
            assert da("Nobody has it") in words and "Må jeg løbe en tur?" in words, words
            open_first(app).until_words("Må jeg løbe en tur?")
            app.until_words("83")
            words = app.words()
            assert "CPR 020191-9990" in words and da("Nobody has it.") in words, words
            assert da("You have not looked before on this device. All is new.") in words, words
            app.see("notSharedKinds")
            assert "puls" in app.words() and not app._try("series-pulse", None), app.words()   # its name, and nothing of it
            app.press("takeOver")
            app.heard(da("You have it now."))
            app.press("answer")
            app.page("answerPage").press("sendAnswer")
            app.until_words(da("Write an answer first."))
            app.set_text("draft", "Ja, en kort tur.")
            app.press("back")
            app.page("citizenPage").press("answer")
            app.page("answerPage")
            app.until(lambda: app.text("draft") == "Ja, en kort tur.", "the draft to be kept")
            app.press("sendAnswer")
            app.page("citizenPage").until_words("Ja, en kort tur.")
            app.press("back")
            app.page("sharedWithMePage").until_words(da("Nothing waits. Fetched %1.").split("%1")[0])
            app.until_words(da("Answered lately"))
            open_first(app).press("answer")   # what was answered can be mended, also later
            app.page("answerPage").set_text("draft", "Ja, en kort tur. Ring, hvis det svimler.")
            app.press("sendAnswer")
            app.page("citizenPage").until_words("Ring, hvis det svimler.")
        what_the_citizen_sees(folder, neighbours, "Ja, en kort tur.")
        assert cli(folder, "share", "list")["shares"][0]["state"] == "acted"
        looks = str(cli(folder, "share", "looks", "gp"))
        assert LIS in looks and "Observation" in looks, looks


def only_what_has_changed():
    """what was seen is not new any more; a correction and a new number are; what is stopped is gone at once"""
    with home() as folder, home() as desk, Neighbours() as neighbours:
        citizen(folder)
        citizen_shares(folder, neighbours)
        settled(desk)
        with Naer(desk, env=neighbours.environment) as app:
            enter(app, neighbours, "gp-doctor", LIS)
            open_first(app).until_words("83")
            app.press("back")
            open_first(app.page("sharedWithMePage")).until_words(da("Nothing new since you last looked, %1.").split("%1")[0])
            assert not app._try("series-weight", None), app.words()
            app.press("showAll")
            app.see("rows-weight")
            app.until_words("81,0")
            app.press("back")
            app.page("sharedWithMePage")
            newest = max((one for one in measurements(folder) if one["kind"] == "weight"), key=lambda one: one["takenAt"])
            cli(folder, "measure", "correct", newest["id"], "83.5", "--reason", "mistyped")
            cli(folder, "outbox", "flush")
            open_first(app).see("rows-weight")
            app.until_words(da("Corrected"))
            assert "83,5" in app.words() and "82,0" not in app.words(), app.words()
            app.press("back")
            app.page("sharedWithMePage")
            consent = cli(folder, "consent", "list")["consents"][0]["id"]
            cli(folder, "consent", "withdraw", consent)
            cli(folder, "outbox", "flush")
            app.press("fetchAgain")
            app.until_words(da("Nothing waits. Fetched %1.").split("%1")[0])


def handed_on():
    """both names stand until the yes; a no leaves it where it was; two who take it at once: one has it"""
    with home() as folder, home() as desk, home() as other, Neighbours() as neighbours:
        citizen(folder)
        citizen_shares(folder, neighbours)
        settled(desk)
        settled(other)
        with Naer(desk, env=neighbours.environment) as app:
            enter(app, neighbours, "gp-doctor", LIS)
            open_first(app).until_words("83")
            app.press("takeOver")
            app.heard(da("You have it now."))
            app.press("handOn")
            app.page("handOnPage")
            app.press(app.find_all("colleague-")[0])
            app.page("citizenPage").until_words(da("You have it and have asked %1. Until %1 says yes, you have it.").replace("%1", BO))
        what_the_citizen_sees(folder, neighbours, f"{LIS} har det og har bedt {BO} tage over.")
        with Naer(other, env=neighbours.environment) as app:
            enter(app, neighbours, "gp-nurse", BO).until_words(da("Handed to you: say yes or no"))
            open_first(app).press("decline")
            app.heard(da("You said no. %1 has it.").replace("%1", LIS))
            app.press("takeOver")   # from a colleague: asked once more
            app.until_words(da("%1 has it. Talk to each other first, where you can.").replace("%1", LIS))
            app.press("takeOverYes")
            app.heard(da("You have it now."))
        with Naer(desk, env=neighbours.environment) as app:   # still logged in; learns that it is another's now
            to_worklist(app).until_words(da("A colleague has it"))
            app.press("signOut")
            app.heard(da("You are logged out. Nothing of the citizens is left on this device."))
            app.until_words(da("Where do you work?"))
        what_the_citizen_sees(folder, neighbours, f"{BO} har det, hos {GP}.")


def not_a_professional():
    """a citizen who logs in at the professionals' door gets no further; nor does who turns back"""
    with home() as desk, Neighbours() as neighbours:
        settled(desk)
        with Naer(desk, env=neighbours.environment) as app:
            to_worklist(app).press("place-gp")
            neighbours.log_in(app, "else")
            app.until_words(da("You did not log in as somebody who works there. Log in as a professional."))
            app.press("place-gp")
            neighbours.log_in(app, None)
            app.until_words(da("The log-in did not succeed. Nothing was sent. Try again, or call."))
            app.see("place-gp")


def a_link_without_a_log_in():
    """a citizen's link is opened with its passcode; a wrong one says how many tries are left; what is no link is said"""
    with home() as folder, home() as desk, Neighbours() as neighbours:
        citizen(folder)
        known = neighbours.service.known
        token = pathlib.Path(folder) / "token"
        token.write_text(known["linksToken"])
        cli(folder, "link-host", "set", "--put", known["links"] + "/files/{path}", "--manifest", known["links"] + "/manifests/{id}",
            "--authority", known["ca"], "--token-file", str(token))
        link = cli(folder, "share", "link", "create", "--born", "1957-03-14", "--passcode", "havre-og-sne", "--kinds", "weight")["link"]["text"]
        settled(desk)
        with Naer(desk, env=neighbours.environment) as app:
            to_worklist(app).press("openLink")
            app.page("openLinkPage").press("openIt")
            app.until_words(da("This is no link that we know. Copy all of it; it holds “shlink:/”."))
            app.set_text("link", link)
            app.set_text("who", "Lis, Lægehuset")
            app.press("openIt")
            app.until_words(da("The link wants a passcode. Ask the citizen for it."))
            app.set_text("passcode", "havre")
            app.press("openIt")
            app.until_words("forsøg tilbage")
            app.set_text("passcode", "havre-og-sne")
            app.press("openIt")
            app.page("citizenPage").until_words("83")
            assert not app._try("takeOver", None) and not app._try("changes", None), app.words()
            app.see("notSharedKinds")
            app.until_words(da("This is what was in the link. There may be more that is not shared."))
            app.press("back")
            app.page("sharedWithMePage").press("openLink")
            app.page("openLinkPage")
            assert "shlink" not in app.text("link"), app.text("link")


if __name__ == "__main__":
    run(from_the_list_to_the_answer, only_what_has_changed, handed_on, not_a_professional, a_link_without_a_log_in)
