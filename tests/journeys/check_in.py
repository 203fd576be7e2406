# SPDX-License-Identifier: MPL-2.0
"""How it is right now: two presses, words for those who like, and people first when it is hard."""
from journey import Naer, cli, da, home, run, settled


def two_presses():
    """a sea and Save are enough"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("state4")
            app.press("saveCheckIn")
            app.page("checkInSavedPage").heard(da("Saved. Only you can see it."))
            assert not app._try("talkNow", None)
            app.press("checkInDone")
            app.page("todayPage").tab("tabDays")
            app.page("daysPage")
            app.until(lambda: not app._try("noDays", None), "the day")
        [one] = cli(folder, "checkin", "list")["checkins"]
        assert one["state"] == 4, one


def words():
    """words, sleep, strength and a note are stored with it, and can be read again on their day"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("state2")
            app.press("addWords")
            app.page("wordsPage").toggle("word-tired")
            app.toggle("word-worried")
            app.press("sleep2")
            assert [app.find(f"energy{i}").get_name() for i in (2, 3)] == ["Få", "Nogle"]   # … kræfter
            app.press("energy3")
            app.set_text("note", "Urolig nat, stille morgen")
            app.press("saveWords")
            app.page("checkInSavedPage").press("myDays")
            app.page("daysPage").press("day-0")
            app.page("dayPage").until_words("Urolig nat, stille morgen")
            for sentence in ("You slept badly.", "You had some strength."):
                assert da(sentence) in app.words(), app.words()
            assert da("You chose: %1.").replace("%1", "træt, bekymret") in app.words(), app.words()
            app.press("back")
            app.page("daysPage")
        [one] = cli(folder, "checkin", "list")["checkins"]
        assert one["state"] == 2 and one["sleep"] == 2 and one["energy"] == 3, one
        assert sorted(one["words"]) == ["tired", "worried"] and one["note"] == "Urolig nat, stille morgen", one


def hard():
    """the roughest sea offers people at once"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("state1")
            app.press("saveCheckIn")
            app.page("checkInSavedPage")
            app.heard(da("It sounds heavy right now. Would you like to talk to someone? You can also just see who answers."))
            assert da("Are you in danger now?") in app.words()
            app.press("call112")
            app.page("helpNowPage").see("cannotCall")   # the machine of the tests has no telephone, and the page says so
            assert "1-1-2" in app.find("cannotCall").get_name()
            app.press("back")
            app.page("checkInSavedPage").press("talkNow")
            app.page("helpNowPage").see("call112")


def kept():
    """what is begun is there again after the next start"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("state3")
            app.press("back")
            app.page("todayPage").see("continueCheckIn")
        with Naer(folder) as app:
            app.page("todayPage").press("continueCheckIn")
            app.page("checkInPage")
            app.until(lambda: app._is(app.find("state3"), "checked"), "the sea chosen before")
        assert cli(folder, "checkin", "list")["checkins"] == []


if __name__ == "__main__":
    run(two_presses, words, hard, kept)
