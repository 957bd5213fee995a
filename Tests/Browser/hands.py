"""The two ways to use a page: with a mouse, and with a keyboard alone."""


class Mouse:
    def __init__(self, page):
        self.page = page

    def follow(self, link):
        """Goes where a link leads."""
        link.click()

    def press(self, button):
        """Presses a button."""
        button.click()

    def ask(self, field, button, day):
        """Chooses a day and asks for it."""
        field.fill(day)
        button.click()

    def back_to(self, link):
        """Follows a link that stands above where one is."""
        link.click()

    def enter(self, field, words):
        """Writes words in a field, in the place of what is there."""
        field.fill(words)

    def day(self, field, day):
        """Writes a day in a field that may be empty."""
        field.fill(day)

    def pick(self, radio):
        """Chooses one of several."""
        radio.check()

    def tick(self, box):
        """Ticks a box."""
        box.check()

    def choose(self, field, label):
        """Chooses in a list by its words."""
        field.select_option(label=label)

    def open(self, summary):
        """Opens what is folded."""
        summary.click()


class Keyboard:
    def __init__(self, page):
        self.page = page

    def reach(self, target, key="Tab", most=400):
        """Moves the focus with a key until it is on the target."""
        for _ in range(most):
            self.page.keyboard.press(key)
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"{most} presses of {key} do not reach {target}")

    def follow(self, link):
        self.reach(link)
        self.page.keyboard.press("Enter")

    def press(self, button):
        self.reach(button)
        self.page.keyboard.press("Enter")

    def ask(self, field, button, day):
        self.reach(field)
        self.write(field, day)
        self.reach(button)
        self.page.keyboard.press("Enter")

    def back_to(self, link):
        self.reach(link, key="Shift+Tab")
        self.page.keyboard.press("Enter")

    def enter(self, field, words):
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)
        assert field.input_value() == words, field.input_value()

    def day(self, field, day):
        self.reach(field)
        year, month, number = day.split("-")
        # Which part comes first is the browser's language, not the page's.
        for parts in ((month, number, year), (year, month, number), (number, month, year)):
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
            for part in parts:
                self.page.keyboard.type(part)
            if field.input_value() == day:
                return
        raise AssertionError(f"typed {day}, the field has {field.input_value()}")

    def pick(self, radio):
        name = radio.get_attribute("name")
        for _ in range(400):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.name") == name:
                break
        self.page.keyboard.press("Space")
        for _ in range(20):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrow keys do not reach {radio}")

    def tick(self, box):
        self.reach(box)
        self.page.keyboard.press("Space")
        assert box.is_checked()

    def choose(self, field, label):
        self.reach(field)
        self.page.keyboard.type(label)
        chosen = field.evaluate("element => element.selectedOptions[0].label")
        assert chosen == label, f"typed {label}, the list has {chosen}"

    def open(self, summary):
        self.reach(summary)
        self.page.keyboard.press("Enter")

    def write(self, field, day):
        """Writes a day part by part. The parts stand in the order of the browser's language, not
        the page's; which one has the focus is told by what an arrow key changes."""
        parts = dict(zip(("year", "month", "day"), day.split("-")))
        press = self.page.keyboard.press
        for place in range(3):
            for _ in range(3):
                press("ArrowLeft")
            for _ in range(place):
                press("ArrowRight")
            before = field.input_value().split("-")
            press("ArrowUp")
            after = field.input_value().split("-")
            changed = [name for name, a, b in zip(parts, before, after) if a != b]
            assert len(changed) == 1, f"an arrow key changed {changed} of {before}"
            self.page.keyboard.type(parts[changed[0]])
        assert field.input_value() == day, f"typed {day}, the field has {field.input_value()}"
