/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-text-block.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_ADDRESS_LABEL (genkan_address_label_get_type ())
G_DECLARE_FINAL_TYPE (GenkanAddressLabel, genkan_address_label, GENKAN, ADDRESS_LABEL, GenkanTextBlock)

void genkan_address_label_set_owner (GenkanAddressLabel *self,
                                     const char         *owner);
void genkan_address_label_set_quote (GenkanAddressLabel *self,
                                     const char         *quote);
void genkan_address_label_set_parts (GenkanAddressLabel *self,
                                     const char         *before,
                                     const char         *owner,
                                     const char         *after);

G_END_DECLS
