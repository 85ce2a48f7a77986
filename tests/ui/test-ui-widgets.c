/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "genkan-address-card.h"
#include "genkan-address-label.h"
#include "genkan-back-button.h"
#include "genkan-clamp.h"
#include "genkan-date-words.h"
#include "genkan-door-card.h"
#include "genkan-fact-row.h"
#include "genkan-finding-row.h"
#include "genkan-fold-box.h"
#include "genkan-kinsoku.h"
#include "genkan-limits.h"
#include "genkan-notice.h"
#include "genkan-paste-box.h"
#include "genkan-phrase.h"
#include "genkan-result-row.h"
#include "genkan-service-chooser.h"
#include "genkan-verdict-report.h"
#include "genkan-verdict-view.h"
#include "genkan-wrap-box.h"

#define JOINER "\u2060"

static void
assert_dies (gpointer widget)
{
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

static void
test_templates (void)
{
  const GType types[] = {
    GENKAN_TYPE_ADDRESS_CARD, GENKAN_TYPE_ADDRESS_LABEL, GENKAN_TYPE_BACK_BUTTON, GENKAN_TYPE_CLAMP, GENKAN_TYPE_DOOR_CARD,
    GENKAN_TYPE_FACT_ROW, GENKAN_TYPE_FINDING_ROW, GENKAN_TYPE_FOLD_BOX, GENKAN_TYPE_NOTICE, GENKAN_TYPE_PASTE_BOX,
    GENKAN_TYPE_PHRASE, GENKAN_TYPE_SERVICE_CHOOSER, GENKAN_TYPE_VERDICT_VIEW, GENKAN_TYPE_WRAP_BOX,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    assert_dies (g_object_new (types[i], NULL));
}

static void
test_phrases (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "", "" },
    { "行き先が|隠れています", "行" JOINER "き" JOINER "先" JOINER "が隠" JOINER "れ" JOINER "て" JOINER "い" JOINER "ま" JOINER "す" },
    { "J:COM の|公式", "J" JOINER ":" JOINER "COM の公" JOINER "式" },
    { "Is this address real?", "Is this address\u00a0real?" },
    { "Do not", "Do not" },
    { "Ends in an extraordinarily", "Ends in an extraordinarily" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *phrase = g_object_ref_sink (genkan_phrase_new (cases[i].text));

      g_assert_cmpstr (genkan_text_block_get_shown (GENKAN_TEXT_BLOCK (phrase)), ==, cases[i].shown);
      g_assert_cmpstr (genkan_phrase_get_text (GENKAN_PHRASE (phrase)), ==, cases[i].text);
      g_assert_cmpint (gtk_widget_get_visible (phrase), ==, *cases[i].text != '\0');
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (phrase), GTK_ACCESSIBLE_ROLE_LABEL);
      g_assert_finalize_object (phrase);
    }
}

/* However narrow a line is, no comma begins one, and no bracket hangs at its end. */
static void
test_line_ends (void)
{
  static const char * const texts[] = {
    "確かめられませんでした、。おわり|です。",
    "このメールには「電子の封印」（DKIM）があります。|ネットワークのネームサーバーをつかっています。",
    "まって、ちょっと、きって、あっ。",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *phrase = g_object_ref_sink (genkan_phrase_new (texts[i]));
      const char *shown = genkan_text_block_get_shown (GENKAN_TEXT_BLOCK (phrase));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (phrase, shown);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      genkan_kinsoku_apply (attributes, shown);
      pango_layout_set_attributes (layout, attributes);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      for (int width = 60; width < 300; width += 7)
        {
          pango_layout_set_width (layout, width * PANGO_SCALE);
          for (int n = 0; n < pango_layout_get_line_count (layout); n++)
            {
              const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, n);
              g_autofree char *words = g_strndup (shown + line->start_index, line->length);
              g_auto (GStrv) parts = g_strsplit (words, JOINER, -1);
              g_autofree char *plain = g_strjoinv ("", parts);

              g_test_message ("%d: %s", width, plain);
              g_assert_null (g_utf8_strchr ("、。」）っょー", -1, g_utf8_get_char (plain)));
              g_assert_false (g_str_has_suffix (plain, "「") || g_str_has_suffix (plain, "（"));
            }
        }
      g_assert_finalize_object (phrase);
    }
}

static void
test_fill (void)
{
  g_autofree char *filled = genkan_phrase_fill ("{service} の|公式、{service}", "service", "a|b%s<b>");
  g_autofree char *empty = genkan_phrase_fill ("x{n}y", "n", NULL);

  g_assert_cmpstr (filled, ==, "a/b%s<b> の|公式、a/b%s<b>");
  g_assert_cmpstr (empty, ==, "xy");
}

static void
test_addresses (void)
{
  GtkWidget *label = g_object_ref_sink (g_object_new (GENKAN_TYPE_ADDRESS_LABEL, NULL));
  const char *shown;

  genkan_address_label_set_owner (GENKAN_ADDRESS_LABEL (label), "survey-note.example");
  shown = genkan_text_block_get_shown (GENKAN_TEXT_BLOCK (label));
  g_assert_nonnull (strstr (shown, "survey-note\u200b.example"));
  g_assert_true (gtk_widget_has_css_class (label, "long"));

  genkan_address_label_set_owner (GENKAN_ADDRESS_LABEL (label), "vkia.cn");
  g_assert_false (gtk_widget_has_css_class (label, "long"));

  genkan_address_label_set_parts (GENKAN_ADDRESS_LABEL (label), "https://a.", "b.c", "/<i>\u202e?x=1");
  shown = genkan_text_block_get_shown (GENKAN_TEXT_BLOCK (label));
  g_assert_nonnull (strstr (shown, "b" JOINER "." JOINER "c"));
  g_assert_nonnull (strstr (shown, "<i>"));
  g_assert_nonnull (strstr (shown, "U+202E"));
  g_assert_null (strstr (shown, "\u202e"));

  g_assert_finalize_object (label);
}

/* Side by side from the threshold on, below each other under it. */
static void
test_fold (void)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (GENKAN_TYPE_FOLD_BOX, "threshold", 300, "spacing", 10, "row-spacing", 20, NULL));
  int minimum, height;

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, 100, 50);
      gtk_widget_set_parent (child, box);
    }

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 299, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 120);

  g_assert_finalize_object (box);
}

static void
test_wrap (void)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (GENKAN_TYPE_WRAP_BOX, NULL));
  int height;

  for (int i = 0; i < 3; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, 100, 40);
      genkan_wrap_box_append (GENKAN_WRAP_BOX (box), child);
    }

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 312, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 40);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 311, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 86);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 132);

  genkan_wrap_box_clear (GENKAN_WRAP_BOX (box));
  g_assert_null (gtk_widget_get_first_child (box));
  g_assert_finalize_object (box);
}

static void
test_paste_box (void)
{
  GenkanPasteBox *box = g_object_ref_sink (g_object_new (GENKAN_TYPE_PASTE_BOX, NULL));
  g_autofree char *huge = g_strnfill (GENKAN_LIMIT_TEXT + 1, 'a');
  g_autofree char *large = g_strnfill (100000, 'b');
  g_autofree char *text = NULL;

  g_assert_true (genkan_paste_box_take (box, "  https://a.example/ ", 21));
  g_assert_null (genkan_paste_box_get_error (box));

  /* what cannot be used is said, and what was there stays */
  g_assert_false (genkan_paste_box_take (box, huge, GENKAN_LIMIT_TEXT + 1));
  g_assert_nonnull (genkan_paste_box_get_error (box));
  g_assert_false (genkan_paste_box_take (box, "\0\1\2\3PNG", 7));
  g_assert_nonnull (genkan_paste_box_get_error (box));
  g_assert_false (genkan_paste_box_take (box, " \n ", 3));
  g_assert_nonnull (genkan_paste_box_get_error (box));
  text = genkan_paste_box_dup_text (box, NULL);
  g_assert_cmpstr (text, ==, "https://a.example/");

  /* a long text is kept whole although only its beginning is shown */
  g_assert_true (genkan_paste_box_take (box, large, 100000));
  g_assert_null (genkan_paste_box_get_error (box));
  g_free (text);
  text = genkan_paste_box_dup_text (box, NULL);
  g_assert_cmpstr (text, ==, large);

  g_assert_true (genkan_paste_box_take (box, "\xff\xfe日本", 8));
  g_assert_finalize_object (box);
}

static GenkanService service = { .id = "aoba", .name_ja = "青葉銀行", .name_en = "Aoba Bank" };
static const GenkanEntry entries[] = { { "home", "https://aoba-bank.example/", "青葉銀行", "Aoba Bank" } };

static const struct
{
  GenkanWeight  weight;
  gboolean      with_service;
  GenkanVerdict verdict;
  const char   *headline;
  GenkanPrimary primary;
} answers[] = {
  { GENKAN_WEIGHT_OFFICIAL, TRUE, GENKAN_VERDICT_OFFICIAL, "This is an official entry of Aoba Bank", GENKAN_PRIMARY_OPEN_ENTRY },
  { GENKAN_WEIGHT_PROOF, TRUE, GENKAN_VERDICT_LIKELY_GENUINE, "Probably genuine", GENKAN_PRIMARY_OPEN_ENTRY },
  { GENKAN_WEIGHT_HINT, FALSE, GENKAN_VERDICT_CANNOT_TELL, "Cannot tell yet", GENKAN_PRIMARY_CHOOSE_SERVICE },
  { GENKAN_WEIGHT_HIDDEN, FALSE, GENKAN_VERDICT_HIDDEN_DESTINATION, "The destination is hidden", GENKAN_PRIMARY_CHOOSE_SERVICE },
  { GENKAN_WEIGHT_NOT_LISTED, TRUE, GENKAN_VERDICT_NOT_OFFICIAL, "Not an official address of Aoba Bank", GENKAN_PRIMARY_OPEN_ENTRY },
  { GENKAN_WEIGHT_SIGN, FALSE, GENKAN_VERDICT_SUSPICIOUS, "Looks suspicious", GENKAN_PRIMARY_CHOOSE_SERVICE },
  { GENKAN_WEIGHT_CONTRADICTION, TRUE, GENKAN_VERDICT_DANGEROUS, "Do not open", GENKAN_PRIMARY_OPEN_ENTRY },
  { GENKAN_WEIGHT_KNOWN_BAD, FALSE, GENKAN_VERDICT_DANGEROUS, "Do not open", GENKAN_PRIMARY_CHOOSE_SERVICE },
  { GENKAN_WEIGHT_FAILURE, TRUE, GENKAN_VERDICT_NOT_CHECKED, "Could not check", GENKAN_PRIMARY_CHECK_AGAIN },
};

static GenkanResult *
make_result (GenkanWeight weight,
             gboolean     with_service)
{
  static const GenkanFindingKind kind = { "test.kind", "The address {word} was found.", "word" };
  static const GenkanFindingKind unseen = { "test.unseen", "The page was not opened.", NULL };
  GenkanResult *result = genkan_result_new ("https://www.aoba.qq.example/<b>\u202e");
  g_autoptr (GenkanFinding) hint = genkan_finding_new (&kind, GENKAN_WEIGHT_HINT);
  g_autoptr (GenkanFinding) finding = genkan_finding_new (&kind, weight);

  genkan_finding_set (finding, "word", "qq.example<b>|");
  genkan_result_add (result, hint);
  genkan_result_add (result, finding);
  genkan_result_add_not_looked_at (result, &unseen);
  if (with_service)
    genkan_result_set_service (result, "aoba", "Aoba Bank");
  genkan_result_set_owner (result, "qq.example");
  genkan_result_set_address (result, "https://www.aoba.", "/<b>");
  genkan_result_set_data_date (result, "2026-11-14");

  return result;
}

static void
test_verdicts (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 12, 0, 0);

  service.entries = entries;
  service.n_entries = G_N_ELEMENTS (entries);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GenkanResult) result = make_result (answers[i].weight, answers[i].with_service);
      GtkWidget *view = g_object_ref_sink (genkan_verdict_view_new ());

      g_assert_cmpint (genkan_result_get_verdict (result), ==, answers[i].verdict);
      genkan_verdict_view_set_result (GENKAN_VERDICT_VIEW (view), result, answers[i].with_service ? &service : NULL, now);
      g_assert_cmpstr (genkan_verdict_view_get_headline (GENKAN_VERDICT_VIEW (view)), ==, answers[i].headline);
      g_assert_cmpint (genkan_verdict_view_get_primary (GENKAN_VERDICT_VIEW (view)), ==, answers[i].primary);
      g_assert_cmpuint (genkan_verdict_view_get_n_reasons (GENKAN_VERDICT_VIEW (view)), ==, 2);
      g_assert_finalize_object (view);
    }
}

static void
test_date (void)
{
  g_autoptr (GenkanResult) result = make_result (GENKAN_WEIGHT_HINT, FALSE);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  static const struct
  {
    int         day;
    const char *words;
  } cases[] = {
    { 14, "Official list: edition of 14 November 2026 (today). Checked on this computer only." },
    { 15, "Official list: edition of 14 November 2026 (1 day ago). Checked on this computer only." },
    { 21, "Official list: edition of 14 November 2026 (7 days ago). Checked on this computer only." },
    { 10, "Official list: edition of 14 November 2026. Checked on this computer only." },
    { 14 + 180, "Official list: edition of 14 November 2026 (180 days ago). Checked on this computer only." },
    { 14 + 181, "Official list: edition of 14 November 2026 (181 days ago). It may have changed since. Checked on this computer only." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) first = g_date_time_new (here, 2026, 11, 1, 12, 0, 0);
      g_autoptr (GDateTime) now = g_date_time_add_days (first, cases[i].day - 1);
      g_autofree char *words = genkan_verdict_words_dup_date (result, now, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }

  genkan_result_set_data_date (result, "not a day");
  {
    g_autoptr (GDateTime) now = g_date_time_new (here, 2026, 11, 21, 12, 0, 0);
    g_autofree char *words = genkan_verdict_words_dup_date (result, now, NULL);

    g_assert_cmpstr (words, ==, "Checked on this computer only.");
  }
}

static void
test_checked (void)
{
  static const struct
  {
    const char *date;
    const char *words;
  } cases[] = {
    { "2026-11-14", "Checked on 14 November 2026" },
    { "2026-05-25", "Checked on 25 May 2026" },
    { "2026-05-24", "Last checked on 24 May 2026. That is a while ago, so something may have changed." },
    { "not a day", "" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = genkan_date_words_dup_checked (cases[i].date, "2026-11-21");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is copied for a helper holds everything, and no link. */
static void
test_report (void)
{
  g_autoptr (GenkanResult) result = make_result (GENKAN_WEIGHT_CONTRADICTION, TRUE);
  g_autofree char *text = genkan_verdict_report_dup_text (result, GENKAN_ABOUT_ADDRESS);
  g_autofree char *host = genkan_verdict_report_dup_host (result);

  g_assert_cmpstr (host, ==, "www.aoba.qq.example");
  g_assert_nonnull (strstr (text, "dangerous test.kind, test.kind [2026-11-14]"));
  g_assert_nonnull (strstr (text, "hxxps://www[.]aoba[.]qq[.]example/"));
  g_assert_nonnull (strstr (text, "The page was not opened."));
  g_assert_null (strstr (text, "https:"));
  g_assert_null (strstr (text, "qq.example"));
  g_assert_null (strstr (text, "\u202e"));
}

static void
test_chooser (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  GenkanServiceChooser *chooser = g_object_ref_sink (g_object_new (GENKAN_TYPE_SERVICE_CHOOSER, NULL));

  g_assert_no_error (error);
  g_assert_cmpuint (genkan_service_chooser_get_n_chips (chooser), ==, 1);
  genkan_service_chooser_set_catalog (chooser, catalog);
  g_assert_cmpuint (genkan_service_chooser_get_n_chips (chooser), >, 1);
  g_assert_null (genkan_service_chooser_get_selected (chooser));

  g_assert_false (genkan_service_chooser_select (chooser, "no-such-service"));
  g_assert_true (genkan_service_chooser_select (chooser, "jcom"));
  g_assert_cmpstr (genkan_service_chooser_get_selected (chooser)->id, ==, "jcom");

  /* what was chosen stays while searching, together with the way out */
  genkan_service_chooser_search (chooser, "どこもバイク便ではない名前");
  g_assert_cmpuint (genkan_service_chooser_get_n_chips (chooser), ==, 2);
  g_assert_cmpstr (genkan_service_chooser_get_selected (chooser)->id, ==, "jcom");
  genkan_service_chooser_search (chooser, "ジェイコム");
  g_assert_cmpuint (genkan_service_chooser_get_n_chips (chooser), >=, 2);

  g_assert_true (genkan_service_chooser_select (chooser, NULL));
  g_assert_null (genkan_service_chooser_get_selected (chooser));
  g_assert_finalize_object (chooser);
}

static void
test_notice (void)
{
  GenkanNotice *notice = g_object_ref_sink (g_object_new (GENKAN_TYPE_NOTICE, NULL));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (notice)));
  genkan_notice_show (notice, "The browser could not be opened.");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (notice)));
  genkan_notice_hide (notice);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (notice)));
  g_assert_finalize_object (notice);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/widgets/templates", test_templates);
  g_test_add_func ("/ui/widgets/phrases", test_phrases);
  g_test_add_func ("/ui/widgets/line-ends", test_line_ends);
  g_test_add_func ("/ui/widgets/fill", test_fill);
  g_test_add_func ("/ui/widgets/addresses", test_addresses);
  g_test_add_func ("/ui/widgets/fold", test_fold);
  g_test_add_func ("/ui/widgets/wrap", test_wrap);
  g_test_add_func ("/ui/widgets/paste-box", test_paste_box);
  g_test_add_func ("/ui/widgets/verdicts", test_verdicts);
  g_test_add_func ("/ui/widgets/date", test_date);
  g_test_add_func ("/ui/widgets/checked", test_checked);
  g_test_add_func ("/ui/widgets/report", test_report);
  g_test_add_func ("/ui/widgets/chooser", test_chooser);
  g_test_add_func ("/ui/widgets/notice", test_notice);

  return g_test_run ();
}
