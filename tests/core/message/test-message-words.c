/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "words-fixture.h"

static const WordsCase salutations[] = {
  { "佐藤　花子 様\n\nいつもご利用ありがとうございます", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "佐藤　花子 様", NULL },
  { "サトウ　ハナコ様\n", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "サトウ　ハナコ様", NULL },
  { "ヤマダ　タロウ さま\n", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "ヤマダ　タロウ さま", NULL },
  { "hanako_exさん\n\nお知らせです", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "hanako_exさん", NULL },
  { "@hinoki会員 佐藤 花子 様\n", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "佐藤 花子 様", NULL },
  { "Dear Hanako Sato,\nyour order is on its way.", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, "Dear Hanako Sato", NULL },
  { "お客様\nカードを止めます", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "あおばカード会員 様\nカードを止めます", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "カード会員 様\nカードを止めます", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "hanako@aoba.example 様\nカードを止めます", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "保護者の皆様\n運動会です", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "お母さん\n駅に着いたよ", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "Dear customer,\nyour card was stopped.", GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, NULL, NULL },
  { "お客様\nカードを止めます", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "お客様", NULL },
  { "あおばカード会員 様\nカードを止めます", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "会員 様", NULL },
  { "あおばメールをお使いのお客様\n", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "お使いのお客様", NULL },
  { "hanako@aoba.example 様\nカードを止めます", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "hanako@aoba.example 様", NULL },
  { "親愛なるお客様\n", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "親愛なるお客様", NULL },
  { "Dear customer,\nyour card was stopped.", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, "Dear customer", NULL },
  { "佐藤　花子 様\n", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, NULL, NULL },
  { "お客様のカードのご利用です", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION, NULL, NULL },
};

static const WordsCase phrases[] = {
  { "未納の料金があります。\n窓口 050-0000-1207", GENKAN_MESSAGE_WORD_PHONE_LURE, "未納の料金があります。\n窓口 050-0000-1207", NULL },
  { "本日中に 050-0000-1207 迄御連絡下さい", GENKAN_MESSAGE_WORD_PHONE_LURE, "050-0000-1207 迄", NULL },
  { "担当ドライバー 090-0000-8820 がお届けします", GENKAN_MESSAGE_WORD_PHONE_LURE, NULL, NULL },
  { "未納の料金があります https://aoba.example/ 050-0000-1207", GENKAN_MESSAGE_WORD_PHONE_LURE, NULL, NULL },
  { "この番号を人に教えないでください。", GENKAN_MESSAGE_WORD_REASSURANCE, "人に教えない", NULL },
  { "当行がメールで暗証番号をお尋ねすることはございません。", GENKAN_MESSAGE_WORD_REASSURANCE, "暗証番号をお尋ねすることはございません", NULL },
  { "支払い方法は無効だ。", GENKAN_MESSAGE_WORD_UNNATURAL, "支払い方法は無効だ", NULL },
  { "ログインの検証を完成してください", GENKAN_MESSAGE_WORD_UNNATURAL, "ログインの検証を完成", NULL },
  { "緊急停止案内", GENKAN_MESSAGE_WORD_URGENCY, "緊急", NULL },
};

static void
check_all (const WordsCase *rows,
           gsize            n)
{
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();

  for (gsize i = 0; i < n; i++)
    words_fixture_check (words, &rows[i], NULL, NULL);
}

static void
test_salutations (void)
{
  check_all (salutations, G_N_ELEMENTS (salutations));
}

static void
test_phrases (void)
{
  check_all (phrases, G_N_ELEMENTS (phrases));
}

static gboolean
finds_kind (GPtrArray  *matches,
            const char *kind)
{
  static const struct
  {
    const char            *name;
    GenkanMessageWordKind  kind;
  } kinds[] = {
    { "threat", GENKAN_MESSAGE_WORD_THREAT }, { "security-lure", GENKAN_MESSAGE_WORD_SECURITY_LURE },
    { "urgency", GENKAN_MESSAGE_WORD_URGENCY }, { "deadline", GENKAN_MESSAGE_WORD_DEADLINE },
    { "reward", GENKAN_MESSAGE_WORD_REWARD }, { "payment", GENKAN_MESSAGE_WORD_PAYMENT },
    { "delivery", GENKAN_MESSAGE_WORD_DELIVERY }, { "phone-lure", GENKAN_MESSAGE_WORD_PHONE_LURE },
    { "call", GENKAN_MESSAGE_WORD_CALL }, { "withdrawal", GENKAN_MESSAGE_WORD_WITHDRAWAL },
    { "unnatural", GENKAN_MESSAGE_WORD_UNNATURAL }, { "generic-salutation", GENKAN_MESSAGE_WORD_GENERIC_SALUTATION },
    { "reassurance", GENKAN_MESSAGE_WORD_REASSURANCE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint m = 0; g_str_equal (kinds[i].name, kind) && m < matches->len; m++)
        {
          if (((GenkanMessageWordMatch *) g_ptr_array_index (matches, m))->kind == kinds[i].kind)
            return TRUE;
        }
    }

  return FALSE;
}

/* A line of the language's everyday words makes clear which language it is. */
static char *
in_language (JsonObject *languages,
             const char *language,
             const char *example)
{
  GString *text = g_string_new (example);
  JsonArray *words;

  if (g_str_equal (language, "ja"))
    return g_string_free (g_string_append (text, "\nよろしくお願いします"), FALSE);
  if (!json_object_has_member (languages, language))
    return g_string_free (g_string_append (text, "\n您的们这请"), FALSE);

  words = json_object_get_array_member (languages, language);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < json_array_get_length (words); i++)
    g_string_append_printf (text, " %s", json_array_get_string_element (words, i));

  return g_string_free (text, FALSE);
}

/* Each example of the data is found, through everything that should make the search fast. */
static void
test_examples (void)
{
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *rules;

  json_parser_load_from_file (parser, g_getenv ("GENKAN_TEST_PHRASES"), &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  rules = json_object_get_array_member (root, "rules");
  g_assert_cmpuint (json_array_get_length (rules), >, 150);

  for (guint i = 0; i < json_array_get_length (rules); i++)
    {
      JsonObject *rule = json_array_get_object_element (rules, i);
      g_autofree char *text = in_language (json_object_get_object_member (root, "languages"),
                                           json_object_get_string_member (rule, "lang"),
                                           json_object_get_string_member (rule, "example"));
      g_autoptr (GPtrArray) matches = genkan_message_words_find (words, text, NULL, NULL);

      g_test_message ("%s: %s", json_object_get_string_member (rule, "id"), text);
      g_assert_true (finds_kind (matches, json_object_get_string_member (rule, "kind")));
    }
}

static void
test_innocent (void)
{
  static const char * const texts[] = {
    "来週のお茶会、2時でいい？ いつもの喫茶店で待ってます。",
    "29日の夜に着く新幹線がとれました。駅に着くよ。",
    "ご依頼いただいたお見積書をお送りします。ご不明な点はお電話ください。",
    "市民大学だより　新講座「スマホの写真整理」の受け付けが始まりました。",
    "あおば野市からのお知らせです。給水所は川北小学校です。",
    "りんごの予約を受け付けています。お届けは11月下旬からです。",
    "例会の集合は7時半に変わりました。",
    "今年は夏の雨が少なく、小ぶりですが蜜の多いりんごになりました。",
    "The meeting is moved to room 4. See you there.",
    "Thanks for the pictures, they are lovely. How is your garden?",
    "Vielen Dank für die Bilder. Wir sehen uns am Sonntag bei der Oma.",
    "明天一起吃饭吧，我在车站等你们。",
    "",
    "   \n\n",
  };
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) matches = genkan_message_words_find (words, texts[i], NULL, NULL);

      g_test_message ("%s", texts[i]);
      for (guint m = 0; m < matches->len; m++) /* asking to call is innocent; it is there for the number beside it */
        g_assert_cmpint (((GenkanMessageWordMatch *) g_ptr_array_index (matches, m))->kind, ==, GENKAN_MESSAGE_WORD_CALL);
    }
}

/* Long and repetitive text: three of a kind, and nothing beyond the limit. */
static void
test_long (void)
{
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) matches = NULL;
  guint n_urgent = 0;

  while (text->len < GENKAN_LIMIT_WORDS * 2)
    g_string_append (text, "至急アカウントが停止停止停止カードカードお客様お客様!!,,？？1/1(月)1/1(月) A a a a ");
  matches = genkan_message_words_find (words, text->str, NULL, NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (matches, i);

      g_assert_cmpuint (match->start + match->length, <=, GENKAN_LIMIT_WORDS);
      n_urgent += match->kind == GENKAN_MESSAGE_WORD_URGENCY;
    }
  g_assert_cmpuint (n_urgent, >, 0);
  g_assert_cmpuint (n_urgent, <=, 3);
}

static void
test_broken (void)
{
  static const char * const bytes[] = { "", "x", "2026-11-21", "\x01\x02\x03\x04\x05\x06\x07\x08\x09" };

  for (gsize i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      g_autoptr (GBytes) compiled = g_bytes_new_static (bytes[i], strlen (bytes[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (genkan_message_words_new (compiled, &error));
      g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/words/salutations", test_salutations);
  g_test_add_func ("/message/words/phrases", test_phrases);
  g_test_add_func ("/message/words/examples", test_examples);
  g_test_add_func ("/message/words/innocent", test_innocent);
  g_test_add_func ("/message/words/long", test_long);
  g_test_add_func ("/message/words/broken", test_broken);

  return g_test_run ();
}
