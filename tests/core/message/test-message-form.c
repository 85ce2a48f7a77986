/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "genkan-message-context.h"
#include "genkan-message-form.h"
#include "genkan-message-story.h"
#include "genkan-message-vocabulary.h"
#include "places-file.h"

static void
test_form (void)
{
  static const struct
  {
    const char        *text;
    GenkanMessageForm  form;
  } cases[] = {
    { "", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "  \n ", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "\xff\xfe\x80", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "https://www.aoba.example/a?b=c", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "https://", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "javascript:alert(1)", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "info@aoba.example", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "URL: https://aoba.example/", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "1) https://aoba.example/\n2) https://aoba.example/login\n3) https://aoba.example/", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "ドコモ", GENKAN_MESSAGE_FORM_ADDRESSES },
    { "お荷物のお届けにあがりましたが不在でした。https://aoba.example/", GENKAN_MESSAGE_FORM_WORDS },
    { "荷物の件。ご確認ください", GENKAN_MESSAGE_FORM_WORDS },
    { "Your account is locked", GENKAN_MESSAGE_FORM_WORDS },
    { "差出人：青葉銀行 <info@aoba.example>\n件名：重要\n\nご確認ください。", GENKAN_MESSAGE_FORM_SENT_WORDS },
    { "From: Aoba <info@aoba.example>\nTo: me@momiji.example\nSubject: Hello\nDate: Sat, 21 Nov 2026 10:00:00 +0900\n"
      "Message-ID: <1@aoba.example>\n\nHello there\n", GENKAN_MESSAGE_FORM_MAIL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (genkan_message_form_find (cases[i].text), ==, cases[i].form);
    }
}

static void
test_long_form (void)
{
  g_autofree char *letters = g_strnfill (200 * 1024, 'a');
  g_autofree char *words = g_strnfill (200 * 1024, ' ');

  g_assert_cmpint (genkan_message_form_find (letters), ==, GENKAN_MESSAGE_FORM_ADDRESSES);
  for (gsize i = 0; i < 200 * 1024; i += 2)
    words[i] = 'b';
  g_assert_cmpint (genkan_message_form_find (words), ==, GENKAN_MESSAGE_FORM_WORDS);
}

/* What only the person knows makes an open answer a warning, and is asked once. */
static void
test_contract (void)
{
  g_autoptr (GenkanResult) result = genkan_result_new ("x");
  g_autoptr (GenkanFinding) proof = NULL;

  g_assert_false (genkan_message_context_asks_contract (result));
  genkan_result_set_service (result, "aoba", "Aoba");
  g_assert_false (genkan_message_context_asks_contract (result)); /* only mentioned */
  genkan_result_set_claimed (result, TRUE);
  g_assert_true (genkan_message_context_asks_contract (result));

  genkan_message_context_add_no_contract (result);
  g_assert_cmpint (genkan_result_get_verdict (result), ==, GENKAN_VERDICT_SUSPICIOUS);
  g_assert_nonnull (genkan_result_find (result, "message.no-contract"));
  g_assert_false (genkan_message_context_asks_contract (result));

  genkan_result_unref (g_steal_pointer (&result));
  result = genkan_result_new ("x");
  genkan_result_set_service (result, "aoba", "Aoba");
  genkan_result_set_claimed (result, TRUE);
  proof = genkan_finding_new (genkan_message_vocabulary (GENKAN_MESSAGE_FINDING_DMARC_PASS), GENKAN_WEIGHT_PROOF);
  genkan_result_add (result, proof);
  g_assert_false (genkan_message_context_asks_contract (result));
}

static void
assert_tells (char       **lines,
              const char  *words)
{
  g_autofree char *all = g_strjoinv ("\n", lines);

  g_test_message ("%s", all);
  g_assert_nonnull (strstr (all, words));
}

static void
test_story (void)
{
  g_autoptr (GDateTime) first_time = g_date_time_new_utc (2026, 11, 20, 1, 0, 0);
  g_autoptr (GDateTime) last_time = g_date_time_new_utc (2026, 11, 20, 6, 30, 0);
  GenkanMessageHop first = { .claimed_name = (char *) "made-up.example", .by = (char *) "relay.example", .date = first_time };
  GenkanMessageHop last = { .claimed_name = (char *) "aoba|bank.example", .address = (char *) "192.0.2.7", .by = (char *) "mx.momiji.example",
                            .date = last_time, .nameless = TRUE, .trusted = TRUE };
  g_autoptr (GPtrArray) hops = g_ptr_array_new ();
  GenkanMessageProof proof = { .hops = hops };
  g_auto (GStrv) empty = genkan_message_story_tell_way (&proof, NULL);
  g_auto (GStrv) nothing = genkan_message_story_tell_proof (&proof);
  g_auto (GStrv) way = NULL;
  g_auto (GStrv) proved = NULL;

  g_assert_cmpuint (g_strv_length (empty), ==, 0);
  g_assert_cmpuint (g_strv_length (nothing), ==, 1);

  g_ptr_array_add (hops, &first);
  g_ptr_array_add (hops, &last);
  way = genkan_message_story_tell_way (&proof, NULL);
  g_assert_cmpuint (g_strv_length (way), ==, 5);
  assert_tells (way, "the list of places is not installed");
  assert_tells (way, "can be made up");
  assert_tells (way, "made-up.example");
  assert_tells (way, "aoba/bank.example");
  assert_tells (way, "has no name");
  assert_tells (way, "5");

  proof.dmarc = GENKAN_PROOF_FAIL;
  proof.dmarc_domain = (char *) "aoba.example";
  proof.dkim = GENKAN_PROOF_PASS;
  proof.dkim_domain = (char *) "momiji.example";
  proof.smime = GENKAN_PROOF_UNKNOWN;
  proof.smime_signer = (char *) "Aoba";
  proof.forged_results = TRUE;
  proved = genkan_message_story_tell_proof (&proof);
  g_assert_cmpuint (g_strv_length (proved), ==, 4);
  assert_tells (proved, "not confirmed");
  assert_tells (proved, "momiji.example");
}

/* One line of a country after each step with a number. */
static void
test_countries (void)
{
  GenkanMessageHop steps[] = {
    { .claimed_name = (char *) "a.example", .address = (char *) "198.51.100.200", .by = (char *) "b.example" },
    { .claimed_name = (char *) "no-number.example", .by = (char *) "b.example" },
    { .claimed_name = (char *) "c.example", .address = (char *) "192.0.2.7", .by = (char *) "mx.momiji.example", .trusted = TRUE },
  };
  g_autoptr (GPtrArray) hops = g_ptr_array_new ();
  const GenkanMessageProof proof = { .hops = hops };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = places_file_write (&error);
  g_autoptr (GenkanPlaces) places = path != NULL ? genkan_places_open (path, &error) : NULL;
  g_auto (GStrv) way = NULL;

  if (places == NULL)
    {
      g_test_skip (error->message);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_ptr_array_add (hops, &steps[i]);

  way = genkan_message_story_tell_way (&proof, places);
  g_assert_cmpuint (g_strv_length (way), ==, 6);
  g_assert_nonnull (strstr (way[2], "Russia"));
  g_assert_nonnull (strstr (way[5], "not in the list"));
  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/form/kinds", test_form);
  g_test_add_func ("/message/form/long", test_long_form);
  g_test_add_func ("/message/context/contract", test_contract);
  g_test_add_func ("/message/story", test_story);
  g_test_add_func ("/message/story/countries", test_countries);

  return g_test_run ();
}
