// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/signinpage.h"

#include "app/sandbox/keys.h"

#include <QUrl>

namespace naer::sandbox {

namespace {

constexpr auto style = R"(
body { font: 1.125rem/1.5 sans-serif; max-width: 34rem; margin: 0 auto; padding: 1.5rem; color: #1a1a1a; background: #fff; }
p.made-up { border: 0.2rem solid #8a4b00; padding: 0.75rem; font-weight: bold; }
button { font: inherit; width: 100%; min-height: 3rem; margin: 0.4rem 0; padding: 0.5rem; border: 0.125rem solid #14506b;
  border-radius: 0.5rem; background: #eaf4f8; color: #10303f; text-align: left; }
button.no { background: #fff; }
button:focus-visible { outline: 0.25rem solid #b35900; outline-offset: 0.125rem; }
@media (prefers-color-scheme: dark) {
  body { color: #f0f0f0; background: #16191b; }
  button { background: #12323f; color: #f0f0f0; border-color: #7fc4df; }
  button.no { background: #16191b; }
  p.made-up { border-color: #e0a050; }
}
)";

HttpResponse page(const QString& title, const QString& content, const QByteArray& formAction, int status)
{
    const QByteArray css(style);
    const QString html = u"<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + title + u"</title>\n<style>"_s + QLatin1StringView(style) + u"</style>\n</head>\n<body>\n<main>\n<h1>"_s
        + title
        + u"</h1>\n"
          "<p class=\"made-up\">Øvelses-login. Ingen rigtige personer.</p>\n"_s
        + content + u"</main>\n</body>\n</html>\n"_s;
    HttpResponse response{.status = status, .contentType = "text/html; charset=utf-8", .body = html.toUtf8()};
    response.headers = {{"Content-Security-Policy",
                            "default-src 'none'; style-src 'sha256-" + digestOf(css).toBase64()
                                + "'; frame-ancestors 'none'; base-uri 'none'; form-action " + formAction},
        {"X-Frame-Options", "DENY"}, {"Referrer-Policy", "no-referrer"}};
    return response;
}

QString button(
    const QString& handle, const QString& name, const QString& value, const QString& words, const QString& kind)
{
    return u"<form method=\"post\" action=\"choose\">\n<input type=\"hidden\" name=\"handle\" value=\"%1\">\n"
           "<button type=\"submit\" name=\"%2\" value=\"%3\" class=\"%4\">%5</button>\n</form>\n"_s.arg(
               handle, name, value, kind, words.toHtmlEscaped());
}

} // namespace

HttpResponse signInPage(const QList<Person>& people, const Place& place, const QString& handle, const QString& redirect)
{
    QString content = u"<p>Nær vil logge ind hos <strong>"_s + place.name.toHtmlEscaped()
        + u"</strong>.</p>\n<h2>Hvem vil du være?</h2>\n"_s;
    for (const Person& person : people)
        content += button(handle, u"person"_s, person.id, person.name() + u", "_s + person.about, u"person"_s);
    content += button(handle, u"deny"_s, u"1"_s, u"Nej tak"_s, u"no"_s);
    // browsers hold the address that a form leads on to against this, too
    const QUrl target(redirect);
    const QByteArray origin = (target.scheme() + u"://"_s + target.authority()).toLatin1();
    return page(u"Log ind"_s, content, "'self' " + origin, 200);
}

HttpResponse signInFaultPage(const QString& error)
{
    return page(u"Det kan ikke lade sig gøre"_s,
        u"<p>Appen spurgte på en måde, som vi ikke kan svare på. Luk siden, og prøv igen fra appen.</p>\n<p>Fejl: "_s
            + error.toHtmlEscaped() + u"</p>\n"_s,
        "'none'", 400);
}

} // namespace naer::sandbox
