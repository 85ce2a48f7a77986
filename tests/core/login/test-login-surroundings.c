/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "genkan-login-surroundings.h"

#define DAY G_GINT64_CONSTANT (86400)
#define BUILT G_GINT64_CONSTANT (1795338000)
#define JAPAN (9 * 3600)

static const struct
{
  GenkanLoginTimeFacts facts;
  GenkanLoginTimeDoubt doubt;
} times[] = {
  { { BUILT + DAY, BUILT, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_FINE },
  { { BUILT - DAY / 2, BUILT, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_FINE },
  { { BUILT - 2 * DAY, BUILT, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_BEHIND },
  { { 0, BUILT, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_BEHIND },
  { { BUILT + DAY, BUILT, BUILT + 5 * DAY, JAPAN, "JP" }, GENKAN_LOGIN_TIME_BEHIND },
  { { BUILT + 365 * DAY, BUILT, BUILT + 300 * DAY, JAPAN, "JP" }, GENKAN_LOGIN_TIME_FINE },
  { { BUILT + 4000 * DAY, BUILT, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_AHEAD },
  { { BUILT + DAY, BUILT, 0, 0, "JP" }, GENKAN_LOGIN_TIME_OTHER_ZONE },
  { { BUILT + DAY, BUILT, 0, -8 * 3600, "JP" }, GENKAN_LOGIN_TIME_OTHER_ZONE },
  { { BUILT + DAY, BUILT, 0, -8 * 3600, "US" }, GENKAN_LOGIN_TIME_FINE },
  { { BUILT + DAY, BUILT, 0, 0, NULL }, GENKAN_LOGIN_TIME_FINE },
  { { BUILT + DAY, 0, 0, JAPAN, "JP" }, GENKAN_LOGIN_TIME_FINE },
};

static void
test_time (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      GenkanLoginTimeDoubt doubt = genkan_login_time_check (&times[i].facts);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (genkan_login_time_doubt_to_token (doubt), ==, genkan_login_time_doubt_to_token (times[i].doubt));
      g_assert_cmpstr (genkan_login_time_doubt_sentence (doubt), !=, "");
    }
}

static void
test_keys (void)
{
  g_assert_cmpstr (genkan_login_key_to_token (GENKAN_LOGIN_KEY_CAPS_LOCK), ==, "caps-lock");
  g_assert_cmpstr (genkan_login_key_to_token (GENKAN_LOGIN_KEY_NUM_LOCK_OFF), ==, "num-lock-off");
  g_assert_cmpstr (genkan_login_key_to_token (GENKAN_LOGIN_KEY_INPUT_METHOD), ==, "input-method");
  g_assert_cmpstr (genkan_login_key_sentence (GENKAN_LOGIN_KEY_INPUT_METHOD), !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/surroundings/time", test_time);
  g_test_add_func ("/login/surroundings/keys", test_keys);

  return g_test_run ();
}
