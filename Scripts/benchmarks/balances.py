"""balances.py FILE: the balances of all accounts, as beancount reads them."""
# Its own query language is a package of its own since beancount 3; the loader has stayed, and a
# plain sum is the least that can be asked of it.
import collections
import decimal
import sys

from beancount import loader
from beancount.core import data

loader.initialize(use_cache=False)
entries, errors, _ = loader.load_file(sys.argv[1])
if errors:
    sys.exit(f"{sys.argv[1]}: {errors[0].message}")
balances = collections.defaultdict(decimal.Decimal)
for entry in entries:
    if isinstance(entry, data.Transaction):
        for posting in entry.postings:
            balances[posting.account] += posting.units.number
for account, balance in sorted(balances.items()):
    print(f"{account},{balance}")
