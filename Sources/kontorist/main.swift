print("kontorist")
