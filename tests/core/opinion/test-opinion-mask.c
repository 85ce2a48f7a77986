/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What a helper may read: the evidence stays, secrets and people do not. */

#include <string.h>

#include "genkan-opinion-mask-private.h"

static const struct
{
  const char *name;
  const char *text;
  const char *masked;
} rows[] = {
  { "words", "お荷物のお届けにあがりました。", "お荷物のお届けにあがりました。" },
  { "english", "Your account will be closed (today).", "Your account will be closed (today)." },
  { "date", "2026年4月24日（金）まで、1月5日 12:30", "2026年4月24日（金）まで、1月5日 12:30" },
  { "date-slashes", "2026/11/21", "2026/11/21" },
  { "amount", "12,345円", "12,345円" },
  { "code", "確認コードは 482913 です", "確認コードは … です" },
  { "code-four", "コード 4829", "コード …" },
  { "code-year", "コード 2026", "コード …" },
  { "code-wide", "番号 ４８２９１３", "番号 …" },
  { "code-spaced", "48 29 13", "…" },
  { "code-slash", "482913/991", "…/991" },
  { "card", "カード 4980-1234-5678-9012 です", "カード … です" },
  { "phone", "お電話は 03-1234-5678 へ", "お電話は … へ" },
  { "password", "パスワード：ひみつのことば です", "パスワード：… です" },
  { "password-english", "Password: hunter\nnext", "Password: …\nnext" },
  { "password-quoted", "合言葉は「やまかわ」です", "合言葉は「…」です" },
  { "password-said", "パスワードを変えてください", "パスワードを変えてください" },
  { "pin-in-word", "shopping: yes", "shopping: yes" },
  { "random", "use Tr0ub4dor now", "use … now" },
  { "random-short", "iPad 9 or B4", "iPad 9 or B4" },
  { "mail", "hanako.yamada@example.ne.jp さま", "…[@]example[.]ne[.]jp さま" },
  { "address", "→https://evil.example/login/です", "→hxxps://evil[.]example/login/です" },
  { "address-query", "https://evil.example/a?mail=x@y.jp&t=abc", "hxxps://evil[.]example/a?…" },
  { "address-fragment", "https://evil.example/a#secret", "hxxps://evil[.]example/a#…" },
  { "address-empty-query", "https://evil.example/?", "hxxps://evil[.]example/?" },
  { "address-key", "https://evil.example/reset/a1b2c3d4e5f6a7b8/now", "hxxps://evil[.]example/reset/…/now" },
  { "address-number", "https://evil.example/user/1234567", "hxxps://evil[.]example/user/…" },
  { "address-user", "https://taro:himitsu@evil.example/", "hxxps://…:…[@]evil[.]example/" },
  { "address-host-user", "https://www.jcom.co.jp@evil.example/", "hxxps://www[.]jcom[.]co[.]jp[@]evil[.]example/" },
  { "address-host-password", "https://www.jcom.co.jp:pw@evil.example/", "hxxps://www[.]jcom[.]co[.]jp:…[@]evil[.]example/" },
  { "address-no-scheme", "evil.example/a?key=abc", "evil[.]example/a?…" },
  { "address-backslash", "https:\\\\evil.example\\a?b=c", "hxxps:\\\\evil[.]example\\a?b=c" },
  { "broken-bytes", "a\xff" "b", "a\xef\xbf\xbd" "b" },
  { "empty", "", "" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *masked = _genkan_opinion_mask (rows[i].text, 1000);

  g_assert_cmpstr (masked, ==, rows[i].masked);
  g_assert_true (g_utf8_validate (masked, -1, NULL));
}

static void
test_bounded (void)
{
  g_autofree char *masked = _genkan_opinion_mask ("あいうえお", 7);
  g_autofree char *line = _genkan_opinion_dup_line (" a\nb\t\xe2\x80\x8b" "c ", 100);

  g_assert_cmpstr (masked, ==, "あい…");
  g_assert_cmpstr (line, ==, "a b c");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/opinion/mask/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/opinion/mask-bounded", test_bounded);

  return g_test_run ();
}
